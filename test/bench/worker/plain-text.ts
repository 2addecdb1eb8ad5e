/** The books for hledger and ledger: their text, and how long the same balances take here, from the log on. */
import { finance } from '../../../src/domains/finance/index.ts';
import type { BalanceRow } from '../../../src/domains/finance/index.ts';
import type { BookInfo } from '../../../src/engine/protocol.ts';
import { Session } from '../../../src/engine/session.ts';
import type { Shelf } from '../../../src/storage/index.ts';
import { benchDomain } from './bench-domain.ts';
import { rest, timed } from './timing.ts';

const ROWS_AT_ONCE = 20_000;

/** Hands the journal to `write` in parts. */
export async function writePlainText(
  shelf: Shelf,
  info: BookInfo,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const session = await Session.open((await shelf.open(info.book)).log, benchDomain, info);
  for (let from = 0; ; from += ROWS_AT_ONCE) {
    const text = await session.query('plainText', { from, count: ROWS_AT_ONCE }, 'now', Date.now());
    if (text === '') break;
    await write(text as string); // What that query answers.
  }
  await session.close();
}

/** ms a run from a closed book to all balances, and what the accounts hold, minor units. */
export async function measureBalances(
  shelf: Shelf,
  info: BookInfo,
  runs: number,
): Promise<{ readonly figures: readonly number[]; readonly balances: Readonly<Record<string, number>> }> {
  const figures: number[] = [];
  let rows: readonly BalanceRow[] = [];
  for (let run = -1; run < runs; run += 1) {
    const elapsed = await timed(async () => {
      const { log } = await shelf.open(info.book);
      const session = await Session.open(log, finance, info);
      rows = (await session.query('balances', {}, 'now', Date.now())) as readonly BalanceRow[]; // What that query answers.
      await session.close();
    });
    await rest(50);
    if (run >= 0) figures.push(elapsed);
  }
  return {
    figures,
    balances: Object.fromEntries(rows.map(({ account, balanceMinor }) => [account, balanceMinor])),
  };
}
