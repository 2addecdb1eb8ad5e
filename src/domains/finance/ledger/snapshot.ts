/** The ledger for a snapshot, and back. Whatever is changed here, or in what it saves, needs the next version of the ledger. */
import type { LoadedParts, SavedParts } from '../../../kernel/index.ts';
import { IdTable, partsWithin } from '../../../kernel/index.ts';
import type { AccountVersion } from './accounts.ts';
import { DateOrder } from './date-order.ts';
import type { ImportRecord } from './imports.ts';
import type { BookRecord, Ledger } from './ledger.ts';
import { emptyLedger } from './ledger.ts';

/** What there is little of, as JSON. */
interface Few {
  readonly book: BookRecord;
  /** By ordinal. */
  readonly accounts: readonly (readonly AccountVersion[])[];
  readonly imports: readonly (ImportRecord | null)[];
  readonly tagSets: readonly (readonly string[])[];
  readonly greatestAmount: number;
}

export function* saveLedger(ledger: Ledger): SavedParts {
  const { book, accounts, transactions, payees, tagSets, currencies, imports, acts, dateOrder } = ledger;
  const few: Few = {
    book,
    accounts: accounts.records.map(({ versions }) => versions),
    imports: Array.from(imports.records, (record) => record ?? null),
    tagSets: Array.from({ length: tagSets.size }, (_, set) => tagSets.tagsOf(set)),
    greatestAmount: ledger.greatestAmount,
  };
  yield ['few', [JSON.stringify(few)]];
  yield* partsWithin('accounts', accounts.ids.save());
  yield* partsWithin('payees', payees.save());
  yield* partsWithin('currencies', currencies.save());
  yield* partsWithin('transactions', transactions.ids.save());
  yield* partsWithin('transactionColumns', transactions.columns.save());
  yield* partsWithin('rows', transactions.rows.save());
  yield ['notes', transactions.notes];
  yield* partsWithin('postings', transactions.postings.save());
  yield* partsWithin('imports', imports.ids.save());
  yield* partsWithin('references', imports.references.save());
  yield ['rawTexts', imports.rawTexts];
  yield ['keys', imports.keys];
  yield* partsWithin('acts', acts.ids.save());
  yield* partsWithin('devices', acts.devices.save());
  yield* partsWithin('actColumns', acts.columns.save());
  yield ['dateOrder', dateOrder.of(transactions.rows)];
}

export function loadLedger(parts: LoadedParts): Ledger {
  const few = JSON.parse(parts.texts('few')[0] ?? '') as Few; // Written above, under the snapshot's checksum.
  const empty = emptyLedger();
  const ledger: Ledger = {
    ...empty,
    book: few.book,
    accounts: loadAccounts(parts, few),
    payees: IdTable.load(parts.within('payees')),
    currencies: IdTable.load(parts.within('currencies')),
    transactions: {
      ...empty.transactions,
      ids: IdTable.load(parts.within('transactions')),
      notes: parts.texts('notes'),
    },
    imports: {
      ...empty.imports,
      ids: IdTable.load(parts.within('imports')),
      records: few.imports.map((record) => record ?? undefined),
      rawTexts: parts.texts('rawTexts'),
      keys: parts.texts('keys'),
    },
    dateOrder: DateOrder.load(parts.words('dateOrder')),
    greatestAmount: few.greatestAmount,
  };
  ledger.transactions.columns.load(parts.within('transactionColumns'));
  ledger.transactions.rows.load(parts.within('rows'));
  ledger.transactions.postings.load(parts.within('postings'));
  ledger.imports.references.load(parts.within('references'));
  ledger.acts.load(parts);
  for (const tags of few.tagSets) ledger.tagSets.add(tags);
  return ledger;
}

function loadAccounts(parts: LoadedParts, few: Few): Ledger['accounts'] {
  const ids = IdTable.load(parts.within('accounts'));
  const records = few.accounts.map((versions, ordinal) => ({
    id: ids.idOf(ordinal),
    versions: [...versions],
  }));
  return { ids, records };
}
