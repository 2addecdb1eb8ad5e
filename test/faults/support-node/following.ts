/** Follows a store in plain books: each command that reached it is judged and applied, in the store's own order. */
import assert from 'node:assert/strict';
import type { FinanceCommand } from '../../../src/domains/finance/index.ts';
import { parseCommit } from '../../../src/kernel/index.ts';
import type { MemoryStore } from '../../../src/storage/memory-log.ts';
import { judge } from './judge.ts';
import { PlainBooks } from './plain-books.ts';
import type { Random } from './random.ts';

/** The books as they were at the end of an act. */
interface Split {
  readonly position: number;
  readonly commits: number;
  readonly recordedAt: number;
  readonly books: PlainBooks;
}

export class Following {
  readonly books = new PlainBooks('Mine', 'EUR');
  /** Oldest first. */
  readonly acts: string[] = [];
  /** By stream. */
  readonly versions = new Map<string, number>();
  /** A few moments that are kept. */
  readonly splits: Split[] = [];
  readonly #store: MemoryStore;
  readonly #random: Random;
  readonly #sent: ReadonlyMap<string, FinanceCommand>;
  #seen = 0;

  /** `sent`: every command by its id, but for the opening. */
  constructor(store: MemoryStore, random: Random, sent: ReadonlyMap<string, FinanceCommand>) {
    this.#store = store;
    this.#random = random;
    this.#sent = sent;
  }

  /** Takes what has come into the store into the plain books. */
  follow(): void {
    for (; this.#seen < this.#store.records.length; this.#seen += 1) {
      const { position, count, hash, text } = this.#store.records[this.#seen]!;
      const { act, command, recordedAt, events } = parseCommit(text, hash);
      for (const { stream } of events) this.versions.set(stream, (this.versions.get(stream) ?? 0) + 1);
      if (act.index === 0) this.#apply(command);
      if (act.index < act.count - 1) continue;
      this.acts.push(act.id);
      if (this.#random.percent(8) || act.count > 1)
        this.splits.push({
          position: position + count - 1,
          commits: this.#seen + 1,
          recordedAt,
          books: this.books.copy(),
        });
    }
  }

  #apply(id: string): void {
    const command = this.#sent.get(id);
    if (!command) return assert.equal(id, 'opening');
    assert.ok(!this.books.acts.has(id), `${id} is in the store twice`);
    if (command.type === 'Undo') {
      const { act } = command.data;
      assert.ok(!this.books.isUndone(act), `${id} undoes ${act}, which is undone`);
      assert.deepEqual(this.books.movedSince(act), [], `${id} undoes ${act}, after which there was more`);
      return this.books.apply(id, this.books.undoing(act), act);
    }
    const { reasons, changes } = judge(this.books, command);
    assert.deepEqual([...reasons], [], `${id} ${JSON.stringify(command)} should have been refused`);
    if (command.type === 'ImportTransactions')
      this.books.imports.set(command.data.import, { act: id, account: command.data.account });
    return this.books.apply(id, changes);
  }
}
