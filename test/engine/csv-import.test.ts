import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { finance } from '../../src/domains/finance/index.ts';
import type { BalanceRow, Register, TrialBalance } from '../../src/domains/finance/index.ts';
import { CsvImports } from '../../src/engine/csv-import.ts';
import type { CsvOpened, CsvPreview, CsvPreviewRequest } from '../../src/engine/protocol.ts';
import { Session } from '../../src/engine/session.ts';
import { MemoryLog, MemoryStore } from '../../src/storage/index.ts';

interface Expected {
  readonly currency: string;
  readonly rows: number;
  readonly unreadable: number;
  readonly sumMinor: number;
  readonly first: { readonly date: string; readonly payee: string; readonly amountMinor: number };
  readonly last: { readonly date: string; readonly payee: string; readonly amountMinor: number };
}

const folder = new URL('../data/csv/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<
  string,
  Expected
>;
const fileOf = (name: string) => new File([readFileSync(new URL(name, folder))], name);
const never = new AbortController().signal;
const quiet = () => undefined;

let sent = 0;

async function booksWith(currency: string) {
  const info = { book: 'book', domain: 'finance', name: 'Mine', currency, timeZone: 'UTC', createdAt: 0 };
  const session = await Session.open(new MemoryLog(new MemoryStore('book', 'device')), finance, info);
  await session.openBook('open', 0);
  const dispatch = async (type: string, data: unknown) => {
    const outcome = await session.dispatch({ type, data, id: `command-${(sent += 1)}` }, 1_760_000_000_000);
    if (!outcome.accepted) throw new Error(JSON.stringify(outcome.rejection));
    return outcome;
  };
  await dispatch('OpenAccount', { account: 'giro', name: 'Giro', kind: 'asset', currency });
  const balance = async () =>
    ((await session.query('balances', {}, 'now', 0)) as BalanceRow[]).find(
      ({ account }) => account === 'giro',
    )!.balanceMinor;
  return { session, dispatch, balance };
}

/** Opens a file, previews it with the guessed mapping and `changes`, and hands both back with the way to go on. */
async function previewOf(
  session: Session,
  name: string,
  changes: Partial<CsvOpened['mapping']> = {},
  overrides: CsvPreviewRequest['overrides'] = {},
) {
  const imports = new CsvImports();
  const read = await imports.open(session, fileOf(name), { account: 'giro' }, never, quiet);
  if (!read.ok) throw new Error(read.problem.type);
  const { opened } = read;
  const request = {
    session: opened.session,
    account: 'giro',
    mapping: { ...opened.mapping, ...changes },
    overrides,
    offset: 0,
    limit: 1000,
  };
  const answer = await imports.preview(session, request);
  if (!answer.ok) throw new Error(answer.problem.type);
  return { imports, opened, request, preview: answer.preview };
}

const changesFor = (name: string) => (name === 'card-charges-positive.csv' ? { signFlip: true } : {});
const taken = ({ rows }: CsvPreview) => rows.filter(({ status }) => status === 'new');

describe.each(Object.entries(expected))('%s', (name, want) => {
  // Twenty years of rows, four times over: a slow machine takes longer than tests are given otherwise.
  test(
    'is recorded as it was previewed, once; undone as one, and then importable again',
    { timeout: 30_000 },
    async () => {
      const { session, dispatch, balance } = await booksWith(want.currency);
      const { imports, opened, preview, request } = await previewOf(session, name, changesFor(name));
      expect(preview.counts).toMatchObject({ new: want.rows, duplicate: 0, unreadable: want.unreadable });
      expect(preview).toMatchObject({ taken: want.rows, sumMinor: want.sumMinor, currency: want.currency });
      expect(taken(preview)[0]).toMatchObject(want.first);
      const lastPage = await imports.preview(session, { ...request, show: 'new', offset: want.rows - 1 });
      expect(lastPage).toMatchObject({ ok: true, preview: { rows: [want.last] } });

      const before = session.head.position;
      const outcome = await imports.commit(session, opened.session, never, quiet);
      if (!outcome.accepted) throw new Error(JSON.stringify(outcome.rejection));
      expect(outcome.events).toMatchObject([{ type: 'FileImported', data: { rows: want.rows } }]);
      expect(await session.query('register', { account: 'giro', limit: 1 }, 'now', 0)).toMatchObject({
        total: want.rows,
      });
      expect(await balance()).toBe(want.sumMinor);
      expect(((await session.query('trialBalance', {}, 'now', 0)) as TrialBalance).balanced).toBe(true);

      const again = await previewOf(session, name, changesFor(name));
      expect(again.opened.remembered).toBe(true);
      expect(again.preview.counts).toMatchObject({ new: 0, duplicate: want.rows });
      expect(again.preview.taken).toBe(0);

      await dispatch('Undo', { act: outcome.act });
      expect(await balance()).toBe(0);
      expect(session.head.position).toBeGreaterThan(before);
      expect((await previewOf(session, name, changesFor(name))).preview.counts).toMatchObject({
        new: want.rows,
        duplicate: 0,
      });
    },
  );
});

test('rows that are left out say why; those the account can hold may be taken anyway, others not', async () => {
  const { session } = await booksWith('EUR');
  const { preview, request, imports } = await previewOf(session, 'wallet-currencies.csv');
  const left = preview.rows.filter(({ status }) => status === 'leftOut');
  expect(new Set(left.map(({ reason }) => reason?.type))).toEqual(
    new Set(['Pending', 'Reverted', 'OtherCurrency']),
  );
  const pending = left.find(({ canTake }) => canTake)!;
  const foreign = left.find(({ reason }) => reason?.type === 'OtherCurrency')!;
  expect(foreign.canTake).toBe(false);
  const asked = await imports.preview(session, {
    ...request,
    overrides: { [pending.line]: 'take', [foreign.line]: 'take' },
  });
  expect(asked).toMatchObject({
    ok: true,
    preview: { taken: preview.taken + 1, sumMinor: preview.sumMinor + pending.amountMinor! },
  });
});

test('a row that is said to be left out is not recorded', async () => {
  const { session, balance } = await booksWith('EUR');
  const { imports, opened, request } = await previewOf(session, 'dirty.csv');
  await imports.preview(session, { ...request, overrides: { 2: 'leave' } });
  await imports.commit(session, opened.session, never, quiet);
  expect(await balance()).toBe(351 + 250);
});

test('voiding an imported row does not make it importable again', async () => {
  const { session, dispatch } = await booksWith('EUR');
  const { imports, opened } = await previewOf(session, 'dirty.csv');
  await imports.commit(session, opened.session, never, quiet);
  const { rows } = (await session.query('register', {}, 'now', 0)) as Register;
  await dispatch('VoidTransaction', { transaction: rows[0]!.transaction });
  const again = (await previewOf(session, 'dirty.csv')).preview;
  expect(again.counts).toMatchObject({ new: 0, duplicate: 4 });
  expect(again.rows.find(({ reason }) => reason?.type === 'AlreadyImported' && reason.void)).toBeDefined();
});

test('categories that the file names are found by name, or opened with the import', async () => {
  const { session, dispatch } = await booksWith('EUR');
  await dispatch('OpenAccount', { account: 'c43', name: 'category 43', kind: 'expense' });
  const { preview } = await previewOf(session, 'twenty-years.csv');
  expect(preview.rows[0]!.counter).toEqual({ account: 'c43', name: 'category 43', isNew: false });
  expect(preview.newCategories).toHaveLength(59);
  expect(preview.rows[1]!.counter).toMatchObject({ name: 'Category 39', isNew: true });
});

test('a cancelled import records nothing', async () => {
  const { session } = await booksWith('EUR');
  const { imports, opened } = await previewOf(session, 'dirty.csv');
  const before = session.head;
  const cancelled = AbortSignal.abort();
  await expect(imports.commit(session, opened.session, cancelled, quiet)).rejects.toThrow(/abort/i);
  expect(session.head).toEqual(before);
});

test('an import says when it can no longer be stopped, before anything is written', async () => {
  const { session } = await booksWith('EUR');
  const { imports, opened } = await previewOf(session, 'dirty.csv');
  const before = session.head.position;
  const told: (readonly [number, number])[] = [];
  await imports.commit(session, opened.session, never, (fraction) => {
    told.push([fraction, session.head.position]);
  });
  expect(told).toEqual([[1, before]]);
});

test('an import of many rows is made ready a part at a time, and can be cancelled between', async () => {
  const { session } = await booksWith('EUR');
  const { imports, opened } = await previewOf(session, 'twenty-years.csv');
  const before = session.head;
  const cancelling = new AbortController();
  const told: number[] = [];
  const recorded = imports.commit(session, opened.session, cancelling.signal, (fraction) => {
    told.push(fraction);
    if (told.length === 2) cancelling.abort();
  });
  await expect(recorded).rejects.toThrow(/abort/i);
  expect(told).toEqual([0.25, 0.5]);
  expect(session.head).toEqual(before);
});

test('a file that is no table, or an account that is none, is a problem with a name', async () => {
  const { session } = await booksWith('EUR');
  const imports = new CsvImports();
  const open = (file: File, account: string) => imports.open(session, file, { account }, never, quiet);
  expect(await open(new File([''], 'empty.csv'), 'giro')).toEqual({
    ok: false,
    problem: { type: 'EmptyFile' },
  });
  expect(await open(fileOf('dirty.csv'), 'nowhere')).toEqual({
    ok: false,
    problem: { type: 'AccountUnknown', account: 'nowhere' },
  });
});
