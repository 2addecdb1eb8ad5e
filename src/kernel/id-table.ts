/** Ids as dense ordinals in order of first mention, and back: about 26 bytes an id where strings in a map take over 150. */
import type { LoadedParts, SavedParts } from './snapshot.ts';
import { UUID_LENGTH, readUuid, uuidText } from './uuid-words.ts';

const FIRST_CAPACITY = 16;
/** Streams have a few prefixes (`transaction:`); ids with more kinds of them are kept as they are. */
const MOST_PREFIXES = 16;
/** In place of a prefix: the id is no UUID, and its word says which of the other texts it is. */
const OTHER = 0xff;

/**
 * Exact for every string. A canonical UUID, alone or after a prefix, is kept as its 16 bytes and the prefix's number,
 * found by open addressing; any other text (a payee, a currency) is kept as a string beside.
 */
export class IdTable {
  #size = 0;
  #words = new Uint32Array(4 * FIRST_CAPACITY); // by ordinal, four an id
  #prefixOf = new Uint8Array(FIRST_CAPACITY); // by ordinal
  readonly #prefixes: string[] = [];
  /** By hash: an ordinal plus one; 0 is free. A power of two long, and never more than five eighths full. */
  #slots = new Uint32Array(2 * FIRST_CAPACITY);
  readonly #others = new Map<string, number>();
  readonly #otherTexts: string[] = [];

  /** As `save` gave it. */
  static load(parts: LoadedParts): IdTable {
    const table = new IdTable();
    table.#words = parts.words('words');
    table.#prefixOf = parts.bytes('prefixOf');
    table.#size = table.#prefixOf.length;
    table.#slots = parts.words('slots');
    table.#prefixes.push(...parts.texts('prefixes'));
    for (const text of parts.texts('others')) table.#otherTexts.push(text);
    for (
      let ordinal = 0;
      ordinal < table.#size && table.#others.size < table.#otherTexts.length;
      ordinal += 1
    ) {
      if (table.#prefixOf[ordinal] !== OTHER) continue;
      table.#others.set(table.#otherTexts[table.#words[4 * ordinal]!]!, ordinal);
    }
    return table;
  }

  *save(): SavedParts {
    yield ['words', this.#words.subarray(0, 4 * this.#size)];
    yield ['prefixOf', this.#prefixOf.subarray(0, this.#size)];
    yield ['slots', this.#slots];
    yield ['prefixes', this.#prefixes];
    yield ['others', this.#otherTexts];
  }

  get size(): number {
    return this.#size;
  }

  ordinalOf(id: string): number | undefined {
    const prefix = this.#prefixNumber(id);
    if (prefix === undefined) return this.#others.get(id);
    const held = this.#slots[this.#slotOf(prefix, asked, 0)]!;
    return held === 0 ? undefined : held - 1;
  }

  /** '' for an ordinal that no id has. */
  idOf(ordinal: number): string {
    if (!(ordinal >= 0 && ordinal < this.#size)) return '';
    const prefix = this.#prefixOf[ordinal]!;
    if (prefix === OTHER) return this.#otherTexts[this.#words[4 * ordinal]!]!;
    return this.#prefixes[prefix]! + uuidText(this.#words, 4 * ordinal);
  }

  /** The ordinal of `id`, which is new (`size` before the call) if it was not known. */
  add(id: string): number {
    // Before it is known whether there is a new one: the slot that is found must be the one that is filled.
    if (8 * this.#size >= 5 * this.#slots.length) this.#doubleSlots();
    const prefix = this.#prefixNumber(id, true);
    const slot = prefix === undefined ? 0 : this.#slotOf(prefix, asked, 0);
    const known = prefix === undefined ? this.#others.get(id) : this.#slots[slot]! - 1;
    if (known !== undefined && known >= 0) return known;
    const ordinal = this.#size;
    // By half: doubling would leave up to half of a million ids' room unused.
    if (ordinal === this.#prefixOf.length) this.#widen(ordinal + (ordinal >> 1) + FIRST_CAPACITY);
    this.#size += 1;
    this.#prefixOf[ordinal] = prefix ?? OTHER;
    const words = this.#words;
    if (prefix === undefined) {
      words[4 * ordinal] = this.#otherTexts.push(id) - 1;
      this.#others.set(id, ordinal);
    } else {
      for (let word = 0; word < 4; word += 1) words[4 * ordinal + word] = asked[word]!;
      this.#slots[slot] = ordinal + 1;
    }
    return ordinal;
  }

  /**
   * The number of what stands before the UUID that `id` ends with, whose words are in `asked` then. Undefined for any
   * other text; and where no UUID stood after this prefix yet, unless it is to be `made`.
   */
  #prefixNumber(id: string, made = false): number | undefined {
    if (!readUuid(id, asked)) return undefined;
    const prefixes = this.#prefixes;
    const length = id.length - UUID_LENGTH;
    for (let prefix = 0; prefix < prefixes.length; prefix += 1) {
      if (prefixes[prefix]!.length === length && id.startsWith(prefixes[prefix]!)) return prefix;
    }
    return made && prefixes.length < MOST_PREFIXES ? prefixes.push(id.slice(0, length)) - 1 : undefined;
  }

  /** The slot that holds the UUID at `at` in `source` after `prefix`, or the free one where it belongs. */
  #slotOf(prefix: number, source: Uint32Array, at: number): number {
    const a = source[at]!;
    const b = source[at + 1]!;
    const c = source[at + 2]!;
    const d = source[at + 3]!;
    const words = this.#words;
    const slots = this.#slots;
    const mask = slots.length - 1;
    // Every bit counts, as in MurmurHash3: ids may be random, by the clock, or counted up.
    let slot = mixed(mixed(mixed(mixed(prefix, a), b), c), d) & mask;
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      const kept = 4 * (held - 1);
      if (
        words[kept + 3] === d &&
        words[kept + 2] === c &&
        words[kept + 1] === b &&
        words[kept] === a &&
        this.#prefixOf[held - 1] === prefix
      )
        break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #widen(capacity: number): void {
    const words = new Uint32Array(4 * capacity);
    words.set(this.#words);
    this.#words = words;
    const prefixOf = new Uint8Array(capacity);
    prefixOf.set(this.#prefixOf);
    this.#prefixOf = prefixOf;
  }

  #doubleSlots(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let ordinal = 0; ordinal < this.#size; ordinal += 1) {
      const prefix = this.#prefixOf[ordinal]!;
      if (prefix !== OTHER) this.#slots[this.#slotOf(prefix, this.#words, 4 * ordinal)] = ordinal + 1;
    }
  }
}

/** The words of the id that is being asked for. */
const asked = new Uint32Array(4);

function mixed(hash: number, word: number): number {
  const spread = Math.imul(hash ^ word, 0x85ebca6b);
  return Math.imul(spread ^ (spread >>> 15), 0xc2b2ae35) ^ (spread >>> 13);
}
