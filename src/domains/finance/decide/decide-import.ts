/** Decides whether a file's rows may be recorded: all of them as one act, or none. */
import type { Decision } from '../../../kernel/index.ts';
import { reject } from '../../../kernel/index.ts';
import { isCalendarDate } from '../calendar-date.ts';
import type { CommandData } from '../commands.ts';
import type { EventData, FinanceEvent } from '../events.ts';
import { isOwnKind } from '../ledger/accounts.ts';
import { eachHolder } from '../ledger/import-keys.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FinanceRejection } from '../rejections.ts';
import { checkOpenings, findAccount, systemOpenings } from './account-rules.ts';
import { firstUnsafe } from './safe-sums.ts';

type Import = CommandData<'ImportTransactions'>;
type Row = Import['rows'][number];
type Openings = ReadonlyMap<string, EventData<'AccountOpened'>>;

export function importTransactions(data: Import, ledger: Ledger): Decision<FinanceEvent, FinanceRejection> {
  const { account } = data;
  if (ledger.imports.ids.ordinalOf(data.import) !== undefined)
    return reject({ type: 'ImportExists', import: data.import });
  const openings = checkOpenings(ledger, data.newAccounts);
  if (!openings.ok) return reject(openings.rejection);
  const into = findAccount(ledger, account, openings.value);
  if (!into) return reject({ type: 'AccountUnknown', account });
  if (!into.open) return reject({ type: 'AccountNotOpen', account });
  if (into.currency === undefined) return reject({ type: 'AccountHoldsAnyCurrency', account });

  const wrong = refusedRow(data, into.currency, openings.value, ledger);
  if (wrong) return reject(wrong);
  return { accepted: true, events: importEvents(data, into.currency, openings.value, ledger) };
}

/** The first row that cannot be recorded, and why. */
function refusedRow(
  data: Import,
  currency: string,
  openings: Openings,
  ledger: Ledger,
): FinanceRejection | undefined {
  const counters = new Map<string, FinanceRejection | undefined>();
  const transactions = new Set<string>();
  const held = keysHeld(data, ledger);
  for (const row of data.rows) {
    const { line, key, transaction, counter } = row;
    if (held.has(key)) return { type: 'AlreadyImported', line, key };
    held.add(key);
    if (transactions.has(transaction))
      return { type: 'RowRefused', line, because: { type: 'TransactionExists', transaction } };
    transactions.add(transaction);
    if (!counters.has(counter)) counters.set(counter, counterReason(counter, currency, openings, ledger));
    const because = rowReason(row, ledger) ?? counters.get(counter);
    if (because) return { type: 'RowRefused', line, because };
  }
  return unsafeRow(data.rows, currency, ledger);
}

/** Those of the rows' keys that the account holds already. */
function keysHeld({ account, rows }: Import, ledger: Ledger): Set<string> {
  const held = new Set<string>();
  eachHolder(ledger, account, new Set(rows.map(({ key }) => key)), Infinity, (key) => held.add(key));
  return held;
}

function rowReason({ transaction, date, amount }: Row, ledger: Ledger): FinanceRejection | undefined {
  if (ledger.transactions.ids.ordinalOf(transaction) !== undefined)
    return { type: 'TransactionExists', transaction };
  if (!isCalendarDate(date)) return { type: 'ImpossibleDate', date };
  if (!Number.isInteger(amount)) return { type: 'AmountNotInteger', posting: 0, amount };
  if (!Number.isSafeInteger(amount)) return { type: 'AmountUnsafe', posting: 0, amount };
  return undefined;
}

/** Why the account on the other side cannot take the import's currency. */
function counterReason(
  account: string,
  given: string,
  openings: Openings,
  ledger: Ledger,
): FinanceRejection | undefined {
  const known = findAccount(ledger, account, openings);
  if (!known) return { type: 'AccountUnknown', account };
  if (!known.open) return { type: 'AccountNotOpen', account };
  if (isOwnKind(known.kind) && known.currency !== undefined && known.currency !== given) {
    return { type: 'CurrencyMismatch', account, holds: known.currency, given, posting: 1 };
  }
  return undefined;
}

function unsafeRow(rows: readonly Row[], currency: string, ledger: Ledger): FinanceRejection | undefined {
  // Both sides of each row: one row's debit stands beside the other side of another's credit.
  const unsafe = firstUnsafe(
    ledger,
    rows.flatMap(({ amount }) => [
      { amount, currency },
      { amount: -amount, currency },
    ]),
  );
  if (unsafe === undefined) return undefined;
  const { line, amount } = rows[Math.floor(unsafe / 2)]!;
  return { type: 'RowRefused', line, because: { type: 'AmountUnsafe', posting: 0, amount } };
}

function importEvents(data: Import, currency: string, openings: Openings, ledger: Ledger): FinanceEvent[] {
  const { account, fileName, fileHash, signature, mapping, rows } = data;
  const events: FinanceEvent[] = [
    {
      type: 'FileImported',
      data: { import: data.import, account, fileName, fileHash, rows: rows.length, signature, mapping },
    },
  ];
  for (const opening of openings.values()) events.push({ type: 'AccountOpened', data: opening });
  const counters = new Set(rows.map(({ counter }) => counter).filter((counter) => !openings.has(counter)));
  events.push(...systemOpenings(ledger, counters));
  for (const { transaction, date, payee, note, amount, counter, line, raw, key } of rows) {
    const postings: EventData<'TransactionRecorded'>['postings'] = [
      // The bank has shown it: that side is cleared.
      { account, amount: amount + 0, currency, state: 'cleared' },
      { account: counter, amount: 0 - amount, currency },
    ];
    const imported = { import: data.import, line, raw, key };
    events.push({
      type: 'TransactionRecorded',
      data: { transaction, date, payee, note, tags: [], postings, imported },
    });
  }
  return events;
}
