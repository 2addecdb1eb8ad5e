/**
 * What searches compare: payees folded once each, and notes folded in runs of rows that are searched as one text, many
 * times faster than one by one. Made when first searched, and lengthened when searched again.
 */
import type { IdTable } from '../../../kernel/index.ts';
import { foldText } from './fold-text.ts';
import type { TagSets } from './tag-sets.ts';

const RUN = 1024;

interface Run {
  /** The folded notes of `RUN` rows, each after a line feed, which no searched word holds. */
  readonly text: string;
  /** Where each row's note starts in `text`. */
  readonly starts: Uint32Array;
}

export class SearchTexts {
  readonly #payees: string[] = [];
  readonly #tagSets: string[] = [];
  readonly #runs: Run[] = [];
  #ranks = new Uint32Array(0);

  /** Payees by ordinal, folded. */
  payees(payees: IdTable): readonly string[] {
    for (let payee = this.#payees.length; payee < payees.size; payee += 1)
      this.#payees.push(foldText(payees.idOf(payee)));
    return this.#payees;
  }

  /** Tag sets by ordinal, folded, a tag a line. */
  tagSets(tagSets: TagSets): readonly string[] {
    for (let set = this.#tagSets.length; set < tagSets.size; set += 1) {
      this.#tagSets.push(foldText(tagSets.tagsOf(set).join('\n')));
    }
    return this.#tagSets;
  }

  /** By payee: its place in alphabetical order, case and accents considered last. */
  payeeRanks(payees: IdTable): Uint32Array {
    if (this.#ranks.length === payees.size) return this.#ranks;
    const folded = this.payees(payees);
    const order = Array.from({ length: payees.size }, (_, payee) => payee).sort(
      (a, b) => compareTexts(folded[a]!, folded[b]!) || compareTexts(payees.idOf(a), payees.idOf(b)),
    );
    this.#ranks = new Uint32Array(payees.size);
    order.forEach((payee, rank) => {
      this.#ranks[payee] = rank;
    });
    return this.#ranks;
  }

  /** Marks with 1 each row whose note holds the folded `word`. */
  markNotes(notes: readonly string[], word: string, marks: Uint8Array): void {
    const whole = Math.floor(notes.length / RUN);
    while (this.#runs.length < whole) this.#runs.push(runOf(notes, this.#runs.length * RUN, RUN));
    this.#runs.forEach((run, index) => markRun(run, index * RUN, word, marks));
    markRun(runOf(notes, whole * RUN, notes.length - whole * RUN), whole * RUN, word, marks);
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function runOf(notes: readonly string[], first: number, count: number): Run {
  const starts = new Uint32Array(count);
  let text = '';
  for (let index = 0; index < count; index += 1) {
    text += '\n';
    starts[index] = text.length;
    text += foldText(notes[first + index]!);
  }
  return { text, starts };
}

function markRun({ text, starts }: Run, first: number, word: string, marks: Uint8Array): void {
  let index = 0;
  for (let found = text.indexOf(word); found >= 0;) {
    while (index + 1 < starts.length && starts[index + 1]! <= found) index += 1;
    marks[first + index] = 1;
    // On to the next note: how often a note holds the word does not matter.
    if (index + 1 >= starts.length) return;
    found = text.indexOf(word, starts[index + 1]);
  }
}
