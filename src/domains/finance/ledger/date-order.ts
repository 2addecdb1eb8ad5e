/**
 * Row versions by date, then by when their transaction was first recorded. Brought up to date when it is asked for, not
 * when something is recorded: what has come since is sorted by itself and merged in from the back, where it mostly belongs.
 */
import type { Rows } from './transactions.ts';

export class DateOrder {
  #order = new Uint32Array(0);
  #length = 0;

  /** What `of` gave of the rows that there were. */
  static load(order: Uint32Array<ArrayBuffer>): DateOrder {
    const loaded = new DateOrder();
    loaded.#order = order;
    loaded.#length = order.length;
    return loaded;
  }

  /** Every row there is, of all moments, oldest date first. */
  of(rows: Rows): Uint32Array {
    if (this.#length < rows.length) this.#merge(rows, sortedTail(rows, this.#length));
    return this.#order.subarray(0, this.#length);
  }

  #merge(rows: Rows, tail: Uint32Array): void {
    const length = this.#length + tail.length;
    if (length > this.#order.length) {
      const grown = new Uint32Array(Math.max(length, this.#order.length + (this.#order.length >> 1)));
      grown.set(this.#order);
      this.#order = grown;
    }
    const order = this.#order;
    let main = this.#length - 1;
    let place = length - 1;
    for (let next = tail.length - 1; next >= 0; place -= 1) {
      if (main >= 0 && compareRows(rows, order[main]!, tail[next]!) > 0) order[place] = order[main--]!;
      else order[place] = tail[next--]!;
    }
    this.#length = length;
  }
}

function compareRows({ at: { date, transaction } }: Rows, a: number, b: number): number {
  return date[a]! - date[b]! || transaction[a]! - transaction[b]! || a - b;
}

/** The rows from `start` on, in order. */
function sortedTail(rows: Rows, start: number): Uint32Array {
  const tail = Uint32Array.from({ length: rows.length - start }, (_, index) => start + index);
  if (tail.length < 256) return tail.sort((a, b) => compareRows(rows, a, b));
  // Counted rather than compared: by the lesser key first, each pass keeping what the one before did.
  return countingSort(countingSort(tail, rows.at.transaction), rows.at.date);
}

function countingSort(rows: Uint32Array, key: Uint32Array | Int32Array): Uint32Array {
  let least = key[rows[0]!]!;
  let greatest = least;
  for (const row of rows) {
    if (key[row]! < least) least = key[row]!;
    else if (key[row]! > greatest) greatest = key[row]!;
  }
  const starts = new Uint32Array(greatest - least + 2);
  for (const row of rows) starts[key[row]! - least + 1]! += 1;
  for (let index = 1; index < starts.length; index += 1) starts[index]! += starts[index - 1]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[starts[key[row]! - least]!++] = row;
  return sorted;
}
