/** Counts how often each text was seen, in 16 bytes a text: a log has as many streams and commands as transactions. */

const LANES = 4; // Three of fingerprint, one of count.
const FULLEST = 0.75;

/**
 * Texts are told apart by 96 bits of a mixing hash: among a million, two that look alike have odds of 1 in 10^17.
 * It is no defence against texts made to collide, and needs none: they could only get their own file refused.
 */
export class KeyCounts {
  #capacity = 1024;
  #slots = new Uint32Array(this.#capacity * LANES);
  #size = 0;
  readonly #print = new Uint32Array(3);

  /** Counts `key` once more, and says how often it was counted, this time included. */
  add(key: string): number {
    if (this.#size >= this.#capacity * FULLEST) this.#grow();
    fingerprint(key, this.#print);
    const [a, b, c] = [this.#print[0]!, this.#print[1]!, this.#print[2]!];
    const at = slotOf(this.#slots, this.#capacity, a, b, c);
    const count = this.#slots[at + 3]! + 1;
    if (count === 1) this.#size += 1;
    this.#slots.set([a, b, c, count], at);
    return count;
  }

  #grow(): void {
    const capacity = this.#capacity * 2;
    const slots = new Uint32Array(capacity * LANES);
    for (let from = 0; from < this.#slots.length; from += LANES) {
      if (this.#slots[from + 3] === 0) continue;
      const at = slotOf(slots, capacity, this.#slots[from]!, this.#slots[from + 1]!, this.#slots[from + 2]!);
      slots.set(this.#slots.subarray(from, from + LANES), at);
    }
    this.#capacity = capacity;
    this.#slots = slots;
  }
}

/** Where the fingerprint stands, or the empty slot where it would. `capacity` is a power of two. */
function slotOf(slots: Uint32Array, capacity: number, a: number, b: number, c: number): number {
  for (let slot = a & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
    const at = slot * LANES;
    if (slots[at + 3] === 0 || (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c)) return at;
  }
}

function fingerprint(key: string, into: Uint32Array): void {
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  let c = 0x13198a2e;
  for (let index = 0; index < key.length; index += 1) {
    const unit = key.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
    c = Math.imul(c ^ unit, 0x85ebca6b);
    a ^= a >>> 15;
    b ^= b >>> 13;
    c ^= c >>> 16;
  }
  into[0] = scatter(a ^ key.length);
  into[1] = scatter(b + a);
  into[2] = scatter(c + b);
}

// The finaliser of MurmurHash3: every bit of the input reaches every bit of the result.
function scatter(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
