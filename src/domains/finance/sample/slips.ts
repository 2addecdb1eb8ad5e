/** To err is human: now and then something is written down wrongly, and put right when it is noticed. */
import { calendarDate } from '../calendar-date.ts';
import { CARD, CURRENT } from './accounts.ts';
import type { Diary, Fields } from './diary.ts';
import type { Entry } from './entry.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';

/** One in so many of what is written by hand. */
const SELDOM = 70;

export class Slips {
  readonly #diary: Diary;
  readonly #random: Random;
  readonly #kinds = [
    wrongAmount,
    wrongCategory,
    writtenTwice,
    wrongAccount,
    wrongDay,
    voidedInError,
    afterthought,
  ];
  #eligible = 0;
  #made = 0;

  constructor(seed: number, diary: Diary) {
    this.#diary = diary;
    this.#random = randomOf(seed, 'slips');
  }

  record(entry: Entry): void {
    const noticedOn = entry.day + this.#random.int(5, 16);
    if (entry.noticed === 'onStatement' || !isPlain(entry) || !this.#diary.canWrite(noticedOn))
      return void this.#diary.record(entry);
    this.#eligible += 1;
    if (this.#eligible % SELDOM !== 0) return void this.#diary.record(entry);
    this.#kinds[this.#made % this.#kinds.length]!(this.#diary, entry, noticedOn);
    this.#made += 1;
  }
}

type Slip = (diary: Diary, entry: Entry, noticedOn: number) => void;

/** Two postings, spent, in euros: what nobody would get wrong in a way hard to follow. */
function isPlain({ postings }: Entry): boolean {
  return (
    postings.length === 2 &&
    postings[1]!.account.startsWith('expense:') &&
    postings.every(({ currency }) => currency === undefined)
  );
}

/** Written down changed, revised to what it was. */
function revisedLater(
  diary: Diary,
  entry: Entry,
  noticedOn: number,
  wrong: (fields: Fields) => Fields,
  right = (fields: Fields) => fields,
): void {
  let meant: Fields | undefined;
  const { fields } = diary.record(entry, (written) => wrong((meant = written)));
  diary.holdBack(
    fields.transaction,
    diary.note(noticedOn, { type: 'ReviseTransaction', data: right(meant ?? fields) }),
  );
}

/** Two digits exchanged. */
const wrongAmount: Slip = (diary, entry, noticedOn) =>
  revisedLater(diary, entry, noticedOn, (fields) => ({
    ...fields,
    postings: fields.postings.map((posting) => ({ ...posting, amount: swapped(posting.amount) })),
  }));

const wrongCategory: Slip = (diary, entry, noticedOn) =>
  revisedLater(diary, entry, noticedOn, (fields) => ({
    ...fields,
    postings: fields.postings.map((posting) => {
      if (!posting.account.startsWith('expense:')) return posting;
      return {
        ...posting,
        account: posting.account === 'expense:household' ? 'expense:groceries' : 'expense:household',
      };
    }),
  }));

const wrongDay: Slip = (diary, entry, noticedOn) =>
  revisedLater(diary, entry, noticedOn, (fields) => ({ ...fields, date: calendarDate(entry.day - 1) }));

/** Nothing was wrong; there was more to say. */
const afterthought: Slip = (diary, entry, noticedOn) =>
  revisedLater(
    diary,
    entry,
    noticedOn,
    (fields) => fields,
    (fields) => ({ ...fields, note: 'Receipt kept', tags: ['receipt'] }),
  );

const writtenTwice: Slip = (diary, entry, noticedOn) => {
  diary.record(entry);
  const { fields } = diary.record({ ...entry, noticed: 'evening' });
  diary.holdBack(fields.transaction);
  diary.note(noticedOn, { type: 'VoidTransaction', data: { transaction: fields.transaction } });
};

/** Voided and written anew: it was the other card. */
const wrongAccount: Slip = (diary, entry, noticedOn) => {
  const other = entry.postings[0]!.account === CARD ? CURRENT : CARD;
  const { fields } = diary.record(entry, (written) => ({
    ...written,
    postings: written.postings.map((posting, nth) =>
      nth === 0 ? { account: other, amount: posting.amount } : posting,
    ),
  }));
  diary.holdBack(fields.transaction);
  diary.note(noticedOn, { type: 'VoidTransaction', data: { transaction: fields.transaction } });
  diary.recordOn(noticedOn, entry);
};

const voidedInError: Slip = (diary, entry, noticedOn) => {
  const { fields } = diary.record(entry);
  diary.note(noticedOn, { type: 'VoidTransaction', data: { transaction: fields.transaction } });
  diary.holdBack(
    fields.transaction,
    diary.note(noticedOn, { type: 'RestoreTransaction', data: { transaction: fields.transaction } }),
  );
};

/** 45.80 for 54.80; where both digits are the same, ten euros too much. */
function swapped(amount: number): number {
  const cents = Math.abs(amount);
  const [tens, ones] = [Math.floor(cents / 1000) % 10, Math.floor(cents / 100) % 10];
  const wrong = tens === ones ? cents + 1000 : cents + (ones - tens) * 1000 + (tens - ones) * 100;
  return Math.sign(amount) * wrong;
}
