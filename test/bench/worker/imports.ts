/** Twenty years of a bank's CSV from file to committed, and what that is made of when done bare. */
import { readTable } from '../../../src/exchange/csv/index.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { BareWrites } from './bare-writes.ts';
import { ownAccounts } from './household.ts';
import type { NotedShelf } from './noted-shelf.ts';
import type { Measured } from './timing.ts';
import { rest, timed } from './timing.ts';

const ACCOUNT = ownAccounts[0];

/** ms from the file to the acknowledgement, against reading the file and writing the commits bare. */
export async function measureCsvImports(
  engine: Engine,
  noted: NotedShelf,
  file: File,
  runs: number,
): Promise<Measured & { readonly imported: number }> {
  const figures: number[] = [];
  const against: number[] = [];
  let imported = 0;
  for (let run = -1; run < runs; run += 1) {
    const { book } = await openBookWithAccount(engine);
    const floor = await BareWrites.beside(noted.log!); // Just opened.
    noted.take();
    await rest(50);
    const elapsed = await timed(async () => (imported = await importFile(engine, file)));
    await rest(50);
    const read = await timed(() => readTable(file));
    floor.prepare(noted.take());
    await rest(50);
    const written = await timed(() => floor.write());
    await floor.remove();
    await engine.deleteBook(book);
    if (run < 0) continue;
    figures.push(elapsed);
    against.push(read + written);
  }
  return { figures, against, imported };
}

/** A fresh book, open, with one account to import into. */
async function openBookWithAccount(engine: Engine) {
  const info = await engine.createBook({
    domain: 'finance',
    name: 'Import',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
  });
  const outcome = await engine.dispatch({
    type: 'OpenAccount',
    data: { ...ACCOUNT, currency: 'EUR' },
    id: crypto.randomUUID(),
  });
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.rejection));
  return info;
}

/** As the import screen does it, with a page of no rows: read, guess the mapping, plan, record. */
async function importFile(engine: Engine, file: File): Promise<number> {
  const account = ACCOUNT.account;
  const opened = await engine.csvOpen('bench', file, { account }, undefined);
  if (!opened.ok) throw new Error(opened.problem.type);
  const { session, mapping } = opened.opened;
  const request = { session, account, mapping, overrides: {}, offset: 0, limit: 0 };
  const previewed = await engine.csvPreview(request);
  if (!previewed.ok) throw new Error(previewed.problem.type);
  const outcome = await engine.csvCommit('bench', session, undefined);
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.rejection));
  return previewed.preview.taken;
}
