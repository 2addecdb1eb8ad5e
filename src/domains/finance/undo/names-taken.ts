/** Account names that were given to others since: to give one back, the later naming must go first. */
import type { AccountVersion } from '../ledger/accounts.ts';
import { nameKey } from '../ledger/accounts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Touched } from './touched.ts';

/** Tells the acts by which other accounts took the names that the touched ones had before. */
export function namesTaken(ledger: Ledger, touched: Touched, tell: (act: number) => void): void {
  const wanted = new Set<string>();
  for (const before of touched.accounts.values()) if (before && hasName(before)) wanted.add(nameKey(before));
  if (wanted.size === 0) return;
  ledger.accounts.records.forEach(({ versions }, account) => {
    const now = versions.at(-1);
    if (touched.accounts.has(account) || !now || !hasName(now) || !wanted.has(nameKey(now))) return;
    const since =
      versions.findLastIndex((version) => !hasName(version) || nameKey(version) !== nameKey(now)) + 1;
    tell(versions[since]!.act);
  });
}

function hasName({ exists, open }: AccountVersion): boolean {
  return exists && open;
}
