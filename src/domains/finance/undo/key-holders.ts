/** Import keys that were taken again since an import was undone: to bring it back, the later one must go first. */
import { eachHolder } from '../ledger/import-keys.ts';
import { importOf } from '../ledger/imports.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { NO_ROW, RECORDING_UNDONE } from '../ledger/transactions.ts';
import type { Touched } from './touched.ts';

/** Tells the acts that recorded the transactions which hold keys of those that would be recorded again. */
export function findHolders(ledger: Ledger, touched: Touched, tell: (act: number) => void): void {
  const { rows } = ledger.transactions;
  for (const [account, keys] of keysTakenBack(ledger, touched)) {
    eachHolder(ledger, account, keys, Infinity, (_key, transaction, held) => {
      if (touched.transactions.has(transaction)) return;
      let row = held;
      for (;;) {
        const before = rows.at.previous[row]!;
        if (before === NO_ROW || rows.at.status[before] === RECORDING_UNDONE) break;
        row = before;
      }
      tell(rows.at.act[row]!);
    });
  }
}

/** By account the keys of imported transactions that are not recorded now, and would be. */
function keysTakenBack({ transactions, imports }: Ledger, touched: Touched): Map<string, Set<string>> {
  const { status } = transactions.rows.at;
  const { latestRow, reference } = transactions.columns.at;
  const keys = new Map<string, Set<string>>();
  for (const [transaction, before] of touched.transactions) {
    if (reference[transaction] === 0 || before === NO_ROW) continue;
    if (status[before] === RECORDING_UNDONE || status[latestRow[transaction]!] !== RECORDING_UNDONE) continue;
    const from = reference[transaction]! - 1;
    const account = importOf(imports, from, Infinity)?.account ?? '';
    if (!keys.has(account)) keys.set(account, new Set());
    keys.get(account)!.add(imports.keys[from]!);
  }
  return keys;
}
