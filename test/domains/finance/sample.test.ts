/** The sample household's books: accepted line by line, balanced, believable, and the same every time. */
import { describe, expect, test } from 'vitest';
import { calendarDate, dayNumber } from '../../../src/domains/finance/calendar-date.ts';
import { decide } from '../../../src/domains/finance/decide/decide.ts';
import type { FinanceEvent } from '../../../src/domains/finance/events.ts';
import { finance } from '../../../src/domains/finance/index.ts';
import { evolve } from '../../../src/domains/finance/ledger/evolve.ts';
import { emptyLedger } from '../../../src/domains/finance/ledger/ledger.ts';
import { sampleBook, sampleHousehold } from '../../../src/domains/finance/sample/index.ts';
import type { SampleStep } from '../../../src/domains/finance/sample/index.ts';
import { streamOf } from '../../../src/domains/finance/streams.ts';
import { canonicalJson, sha256Hex } from '../../../src/kernel/index.ts';
import type { Command, JsonValue, RecordedEvent } from '../../../src/kernel/index.ts';
import type { FinanceCommand } from '../../../src/domains/finance/commands.ts';
import { ask } from './support/books.ts';

const TODAY = '2025-11-23';
const steps = sampleHousehold({ seed: 7, today: TODAY });

/** Keeps the books step by step, as the engine would; tells of every step that is refused or does nothing. */
function keep(commands: readonly SampleStep[]) {
  const ledger = emptyLedger();
  let position = 0;
  const versions = new Map<string, number>();
  const refused: unknown[] = [];
  const put = (
    events: readonly FinanceEvent[],
    { id, recordedAt }: Pick<SampleStep, 'id' | 'recordedAt'>,
  ) => {
    const act = { id, index: 0, count: 1 };
    const commit = {
      device: 'd',
      seq: position + 1,
      time: '',
      recordedAt,
      command: id,
      act,
      correlation: id,
    };
    for (const [index, event] of events.entries()) {
      position += 1;
      const stream = streamOf(event);
      const version = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, version);
      const recorded: RecordedEvent<FinanceEvent> = {
        ...event,
        id: `d/${commit.seq}.${index}`,
        stream,
        position,
        version,
        commit,
      };
      evolve(ledger, recorded);
    }
  };
  put([{ type: 'BookOpened', data: { ...sampleBook, book: 'sample', domain: 'finance' } }], commands[0]!);
  for (const step of commands) {
    const shaped = finance.commands[step.command.type]!.safeParse(step.command.data);
    if (!shaped.success) refused.push([step, shaped.error.issues]);
    const command = {
      ...step.command,
      id: step.id,
      recordedAt: step.recordedAt,
    } satisfies Command<FinanceCommand>;
    const decision = decide(command, ledger);
    if (!decision.accepted) refused.push([step, decision.rejection]);
    else if (decision.events.length === 0) refused.push([step, 'nothing to do']);
    else put(decision.events, step);
  }
  return { ledger, position, refused };
}

const { ledger, position, refused } = keep(steps);

describe('the books', () => {
  test('accept every step', () => expect(refused).toEqual([]));

  test('balance', () => {
    const { balanced, currencies } = ask(ledger, 'trialBalance', {}, position);
    expect(balanced).toBe(true);
    expect(currencies.map(({ currency }) => currency).sort()).toEqual(['EUR', 'GBP', 'JPY', 'USD']);
  });

  test('hold about as much as three years of a family do', () => {
    const { total } = ask(ledger, 'register', {}, position);
    expect(total).toBeGreaterThan(2500);
    expect(total).toBeLessThan(3500);
    expect(steps.length).toBeLessThan(4500);
  });

  test('use every account and category', () => {
    const balances = ask(ledger, 'balances', {}, position);
    expect(balances.filter(({ transactions }) => transactions === 0)).toEqual([]);
    expect(balances.filter(({ open }) => !open).map(({ name }) => name)).toEqual(['Old savings book']);
  });

  test('hold something of everything that books can hold', () => {
    const types = new Set(steps.map(({ command }) => command.type));
    const never = ['ReopenAccount', 'UnclearPostings', 'ImportTransactions', 'RenameBook', 'Undo'];
    expect(
      Object.keys(finance.commands).filter((type) => !types.has(type as FinanceCommand['type'])),
    ).toEqual(never);
    const recorded = steps.flatMap(({ command }) =>
      command.type === 'RecordTransaction' ? [command.data] : [],
    );
    expect(recorded.filter(({ postings }) => postings.length > 2).length).toBeGreaterThan(100);
    expect(recorded.filter(({ note }) => note).length).toBeGreaterThan(200);
    const tags = ask(ledger, 'tags', {}, position).map(({ tag }) => tag);
    expect(tags).toEqual(
      expect.arrayContaining(['holiday2025', 'holiday2024', 'holiday2023', 'christmas2024', 'refund']),
    );
  });
});

/** An account's balance at the end of every day on which it moved, in minor units. */
function daily(account: string): Map<string, number> {
  const balances = new Map<string, number>();
  for (let offset = 0; ; offset += 1000) {
    const { rows, total } = ask(
      ledger,
      'register',
      { account, sort: 'date', ascending: true, limit: 1000, offset },
      position,
    );
    for (const { date, runningMinor, status } of rows)
      if (status === 'standing') balances.set(date, runningMinor!);
    if (offset + rows.length >= total) return balances;
  }
}

describe('money', () => {
  test('is never so short that a bank would call', () => {
    const current = [...daily('asset:current').values()];
    expect(Math.min(...current)).toBeGreaterThan(-50_000);
    expect(current.filter((balance) => balance < 0).length).toBeLessThan(current.length / 50);
    expect(Math.max(...current)).toBeLessThan(1_200_000);
  });

  test('in the wallet is there before it is spent, and never a fortune', () => {
    const cash = [...daily('asset:cash').values()];
    expect(Math.min(...cash)).toBeGreaterThanOrEqual(-2_000);
    expect(Math.max(...cash)).toBeLessThan(40_000);
  });

  test('is saved, year after year', () => {
    const savings = [...daily('asset:savings').values()];
    expect(savings.at(-1)!).toBeGreaterThan(2 * savings[0]!);
    expect(savings.at(-1)!).toBeLessThan(6_000_000);
    expect(Math.min(...savings)).toBeGreaterThan(0);
  });

  test('that is owed is paid back', () => {
    const loan = [...daily('liability:car-loan').values()];
    expect(loan.every((balance, nth) => nth === 0 || balance > loan[nth - 1]!)).toBe(true);
    expect(loan.at(-1)!).toBeLessThan(0);
    expect(Math.min(...daily('liability:credit-card').values())).toBeGreaterThan(-500_000);
    expect(daily('asset:passbook').size).toBe(2);
  });

  test('comes in and goes out every month', () => {
    const [euro] = ask(ledger, 'overview', {}, position, TODAY).currencies;
    const months = steps.flatMap(({ command }) =>
      command.type === 'RecordTransaction' ? [command.data.date.slice(0, 7)] : [],
    );
    const perMonth = [...new Set(months)].map((month) => months.filter((other) => other === month).length);
    expect(perMonth).toHaveLength(37);
    expect(Math.min(...perMonth)).toBeGreaterThan(40);
    expect(
      euro!.months.slice(0, -1).filter(({ inMinor, outMinor }) => inMinor < 300_000 || outMinor < 200_000),
    ).toEqual([]);
  });
});

describe('the clock', () => {
  test('only goes forward, from three years ago to yesterday evening', () => {
    const clock = steps.map(({ recordedAt }) => recordedAt);
    expect(clock.every((at, nth) => Number.isInteger(at) && (nth === 0 || at > clock[nth - 1]!))).toBe(true);
    expect(new Date(clock[0]!).toISOString()).toMatch(/^2022-11-01T/);
    expect(new Date(clock.at(-1)!).toISOString()).toMatch(/^2025-11-22T/);
  });

  test('shows waking hours in Berlin, and nothing is written before it happens', () => {
    const format = new Intl.DateTimeFormat('sv', {
      timeZone: sampleBook.timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const astray = steps.filter(({ command, recordedAt }) => {
      const [date = '', time = ''] = format.format(recordedAt).split(' ');
      const tooEarly = command.type === 'RecordTransaction' && command.data.date > date;
      return time < '08:00' || time > '23:30' || tooEarly;
    });
    expect(astray).toEqual([]);
  });
});

describe('the same seed and day', () => {
  const digest = (made: readonly SampleStep[]) => sha256Hex(canonicalJson(made as unknown as JsonValue)); // Commands are JSON.

  test('give the same books, on every machine', () => {
    expect(digest(sampleHousehold({ seed: 7, today: TODAY }))).toBe(digest(steps));
    expect(digest(steps)).toMatchInlineSnapshot(
      `"29b15ddfeb6af379ab1a3610fd2c57d72ef1473db78a1ca66580a1832a753718"`,
    );
  });

  test('ids are UUIDs, and none comes twice', () => {
    const ids = steps.flatMap(({ id, command }) =>
      command.type === 'RecordTransaction' ? [id, command.data.transaction] : [id],
    );
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    [7, '2024-02-29'],
    [7, '2026-01-01'],
    [1, '2026-08-02'],
    [42, '2027-07-19'],
    [3, '2030-03-31'],
  ])('seed %i on %s: another household, as sound', (seed, today) => {
    const other = sampleHousehold({ seed, today });
    const books = keep(other);
    expect(books.refused).toEqual([]);
    expect(ask(books.ledger, 'trialBalance', {}, books.position).balanced).toBe(true);
    const lastDay = calendarDate(dayNumber(today)! - 1);
    expect(new Date(other.at(-1)!.recordedAt).toISOString().slice(0, 10)).toBe(lastDay);
  });

  test('a day that does not exist is refused', () => {
    expect(() => sampleHousehold({ seed: 7, today: '2025-02-30' })).toThrow('2025-02-30');
  });
});
