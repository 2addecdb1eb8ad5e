/** Writes what the household did into its books: as commands, at the clock times when somebody got round to it. */
import { uuidV7 } from '../../../kernel/index.ts';
import { calendarDate } from '../calendar-date.ts';
import type { CommandData, FinanceCommand } from '../commands.ts';
import type { Entry, EntryPosting } from './entry.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';
import { Sittings } from './sittings.ts';

export interface SampleStep {
  /** UUIDv7 of the command. */
  readonly id: string;
  readonly command: FinanceCommand;
  /** The wall clock then, milliseconds since 1970. */
  readonly recordedAt: number;
}

export type Fields = CommandData<'RecordTransaction'>;

/** A transaction in the books that the bank has not confirmed yet. */
interface Unconfirmed {
  readonly transaction: string;
  readonly accounts: readonly string[];
  readonly since: number;
}

export class Diary {
  readonly #steps: SampleStep[] = [];
  readonly #unconfirmed: Unconfirmed[] = [];
  readonly #random: Random;
  readonly #sittings: Sittings;
  readonly #first: number;
  readonly last: number;

  constructor(seed: number, first: number, last: number) {
    this.#random = randomOf(seed, 'diary');
    this.#sittings = new Sittings(seed, first, last);
    this.#first = first;
    this.last = last;
  }

  /** Writes a command in the first sitting on `day` or after. */
  note(day: number, command: FinanceCommand, seconds = this.#random.int(18, 70)): number {
    return this.#add(command, this.#sittings.write(day, seconds));
  }

  /** Writes an entry down, the day that it comes to mind; says under which id and when. */
  record(
    entry: Entry,
    change: (fields: Fields) => Fields = (fields) => fields,
  ): { readonly fields: Fields; readonly at: number } {
    const at = this.#clockOf(entry);
    const fields = change(fieldsOf(entry, this.#id(at)));
    this.#add({ type: 'RecordTransaction', data: fields }, at);
    const accounts = fields.postings
      .filter((posting) => isOwn(posting.account) && posting.state === undefined)
      .map(({ account }) => account);
    if (accounts.length > 0) this.#unconfirmed.push({ transaction: fields.transaction, accounts, since: at });
    return { fields, at };
  }

  /** As `record`, but right after the last thing that was written on `day`. */
  recordOn(day: number, entry: Entry): void {
    const at = this.#sittings.write(day, this.#random.int(18, 70));
    const fields = fieldsOf({ ...entry, noticed: 'onStatement' }, this.#id(at));
    this.#add({ type: 'RecordTransaction', data: fields }, at);
  }

  /** Whether there is a sitting between `day` and the end. */
  canWrite(day: number): boolean {
    return this.#sittings.onOrAfter(day) !== undefined;
  }

  /** Keeps a transaction from being confirmed before `at`, or for good. */
  holdBack(transaction: string, at = Infinity): void {
    const nth = this.#unconfirmed.findIndex((one) => one.transaction === transaction);
    if (nth >= 0) this.#unconfirmed[nth] = { ...this.#unconfirmed[nth]!, since: at };
  }

  /** Goes through a bank statement: what was in the books by then is marked as confirmed. */
  confirm(day: number, account: string): void {
    if (!this.canWrite(day)) return;
    const from = this.#sittings.write(day, 0);
    for (const [nth, one] of this.#unconfirmed.entries()) {
      if (one.since >= from || !one.accounts.includes(account)) continue;
      this.note(
        day,
        { type: 'ClearPostings', data: { transaction: one.transaction, account } },
        this.#random.int(3, 9),
      );
      this.#unconfirmed[nth] = { ...one, accounts: one.accounts.filter((other) => other !== account) };
    }
  }

  /** Everything, in the order of the clock, no two things at once. */
  steps(): SampleStep[] {
    let before = -Infinity;
    return this.#steps
      .toSorted((a, b) => a.recordedAt - b.recordedAt)
      .map((step) => {
        before = Math.max(step.recordedAt, before + 1);
        return { ...step, recordedAt: before };
      });
  }

  #add(command: FinanceCommand, recordedAt: number): number {
    this.#steps.push({ id: this.#id(recordedAt), command, recordedAt });
    return recordedAt;
  }

  #clockOf({ day, noticed }: Entry): number {
    const lag =
      noticed === 'onStatement'
        ? this.#random.int(1, 4)
        : this.#random.chance(0.08)
          ? this.#random.int(1, 3)
          : 0;
    // On the first day there are no accounts yet until the first sitting.
    if (noticed === 'atOnce' && day > this.#first) return this.#sittings.atOnce(day, this.#steps.length);
    return this.#sittings.write(Math.min(day + lag, this.last), this.#random.int(18, 70));
  }

  #id(at: number): string {
    return uuidV7(at, this.#random.bytes(10));
  }
}

/** What is read off a statement is confirmed by it, and cash needs nobody's word. */
function fieldsOf({ day, payee, note, tags, postings, noticed }: Entry, transaction: string): Fields {
  const confirmed = ({ account }: EntryPosting) =>
    isOwn(account) && (noticed === 'onStatement' || account === 'asset:cash');
  return {
    transaction,
    date: calendarDate(day),
    payee,
    ...(note === undefined ? {} : { note }),
    ...(tags === undefined ? {} : { tags: [...tags] }),
    postings: postings.map((posting) =>
      confirmed(posting) ? { ...posting, state: 'cleared' } : { ...posting },
    ),
  };
}

function isOwn(account: string): boolean {
  return account.startsWith('asset:') || account.startsWith('liability:');
}
