/** Twenty years of a household at its books, from a seed: commands one by one, as a person gives them. */
import type { CommandData, FinanceCommand } from '../../../src/domains/finance/index.ts';
import { uuidV7 } from '../../../src/kernel/index.ts';
import { Random } from './random.ts';

export interface Step {
  readonly command: FinanceCommand;
  /** The wall clock, ms. */
  readonly recordedAt: number;
}

type Recorded = CommandData<'RecordTransaction'>;

/** The person's own, as the overview lists them. */
export const ownAccounts = [
  { account: 'giro', name: 'Current account', kind: 'asset' },
  { account: 'savings', name: 'Savings', kind: 'asset' },
  { account: 'cash', name: 'Wallet', kind: 'asset' },
  { account: 'card', name: 'Credit card', kind: 'liability' },
] as const;

const categories = Array.from({ length: 40 }, (_, index) => `category-${index}`);
const syllables = ['ba', 'ler', 'mon', 'ti', 'quo', 'rand', 'sel', 'vau', 'nor', 'kim', 'dös', 'pra'];
const tags = ['holiday', 'shared', 'work', 'house', 'tax'];
const TWENTY_YEARS_MS = 20 * 365.25 * 86_400_000;
const FIRST_MS = Date.UTC(2006, 0, 1);

/** The accounts, each an event. */
export function* openings(): Generator<Step> {
  for (const own of ownAccounts)
    yield { command: { type: 'OpenAccount', data: { ...own, currency: 'EUR' } }, recordedAt: FIRST_MS };
  for (const [index, account] of categories.entries()) {
    const kind = index < 4 ? 'income' : 'expense';
    const name = `${index < 4 ? 'Income' : 'Category'} ${index}`;
    yield { command: { type: 'OpenAccount', data: { account, name, kind } }, recordedAt: FIRST_MS };
  }
}

/**
 * Each step is an event: of a hundred, 86 record a transaction, 6 revise one of the last thousand, 1 voids one, 7 mark
 * one as cleared. `length` is how many steps the twenty years are to last; more may be taken.
 */
export function* household(seed: number, length: number): Generator<Step> {
  const random = new Random(seed);
  const payees = Array.from(
    { length: 800 },
    () => word(random, 3) + (random.below(3) ? '' : ` ${word(random, 2)}`),
  );
  const recent: Recorded[] = [];
  for (let nth = 0; ; nth += 1) {
    const recordedAt = FIRST_MS + Math.floor((nth * TWENTY_YEARS_MS) / length);
    const chance = random.below(100);
    const old =
      chance < 14 && recent.length > 100 ? recent.splice(random.below(recent.length), 1)[0] : undefined;
    if (!old) {
      const data = transaction(random, payees, recordedAt);
      recent.push(data);
      if (recent.length > 1000) recent.shift();
      yield { command: { type: 'RecordTransaction', data }, recordedAt };
    } else if (chance < 6) {
      yield {
        command: { type: 'ReviseTransaction', data: { ...old, note: `seen again ${nth}` } },
        recordedAt,
      };
    } else if (chance === 6) {
      yield { command: { type: 'VoidTransaction', data: { transaction: old.transaction } }, recordedAt };
    } else {
      const account = old.postings[0]!.account;
      yield {
        command: { type: 'ClearPostings', data: { transaction: old.transaction, account } },
        recordedAt,
      };
    }
  }
}

function transaction(random: Random, payees: readonly string[], recordedAt: number): Recorded {
  const day = new Date(recordedAt - random.below(5) * 86_400_000).toISOString().slice(0, 10);
  const own = ownAccounts[[0, 0, 0, 3, 3, 2][random.below(6)]!]!.account;
  return {
    transaction: uuidV7(recordedAt, random.bytes(10)),
    date: day,
    payee: random.pick(payees),
    note: random.below(3) ? '' : `${word(random, 2)} ${word(random, 4)} ${random.below(10_000)}`,
    tags: random.below(20) ? [] : [random.pick(tags)],
    postings: postings(random, own),
  };
}

/** One in twelve moves money between own accounts, one in twelve is income, one in ten is split over categories. */
function postings(random: Random, own: string): Recorded['postings'] {
  const amount = 100 + random.below(20_000);
  const kind = random.below(12);
  if (kind === 0)
    return [
      { account: own, amount: -amount },
      { account: 'savings', amount },
    ];
  if (kind === 1)
    return [
      { account: own, amount: amount * 10 },
      { account: categories[random.below(4)]!, amount: -amount * 10 },
    ];
  const parts = random.below(10) ? 1 : 2 + random.below(3);
  const part = Math.floor(amount / parts);
  const sides = Array.from({ length: parts }, (_, index) => ({
    account: categories[4 + ((random.below(36) + index) % 36)]!,
    amount: index === 0 ? amount - part * (parts - 1) : part,
  }));
  return [{ account: own, amount: -amount }, ...sides];
}

function word(random: Random, length: number): string {
  const letters = Array.from({ length }, () => random.pick(syllables)).join('');
  return letters[0]!.toUpperCase() + letters.slice(1);
}
