/** Twenty years of a bank's CSV from file to committed, and what that is made of when done bare. */
import { Dexie } from 'dexie';
import { readTable } from '../../../src/exchange/csv/index.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { BareWrites } from './bare-writes.ts';
import { ownAccounts } from './household.ts';
import type { Measured } from './timing.ts';
import { rest, timed } from './timing.ts';

const ACCOUNT = ownAccounts[0];

export interface ImportFigures {
  /** ms from the file to the acknowledgement, against reading the file and writing the commits bare. */
  readonly import: Measured;
  /** ms of the import, against a row an event with its indexes, added at once. */
  readonly rows: Measured;
  readonly imported: number;
}

export async function measureImports(
  engine: Engine,
  file: File,
  runs: number,
  withRows: boolean,
): Promise<ImportFigures> {
  const imports: number[] = [];
  const bare: number[] = [];
  const rows: number[] = [];
  let imported = 0;
  for (let run = -1; run < runs; run += 1) {
    const { book } = await openBookWithAccount(engine);
    const floor = await BareWrites.beside(book);
    await rest(50);
    const elapsed = await timed(async () => (imported = await importFile(engine, file)));
    await rest(50);
    const read = await timed(() => readTable(file));
    await floor.prepare();
    await rest(50);
    const written = await timed(() => floor.write());
    const asRows = withRows && run >= 0 ? await timeRows(book) : NaN;
    await floor.remove();
    await engine.deleteBook(book);
    if (run < 0) continue;
    imports.push(elapsed);
    bare.push(read + written);
    rows.push(asRows);
  }
  return { import: { figures: imports, against: bare }, rows: { figures: imports, against: rows }, imported };
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

/** The peer: a row an event, found by stream, type and command, as a straightforward store would keep it. */
async function timeRows(book: string): Promise<number> {
  const source = await new Dexie(`daybook-${book}`).open();
  const commits: { readonly position: number; readonly text: string }[] = await source
    .table('commits')
    .toArray();
  source.close();
  const rows = commits.flatMap(({ position, text }) => {
    // Written by the import just before, whose shape is the commit's.
    const { events, ...meta } = JSON.parse(text) as { events: { stream: string; type: string }[] } & Record<
      string,
      unknown
    >;
    return events.map((event, index) => ({ ...meta, ...event, position: position + index }));
  });
  const peer = new Dexie(`bench-rows-${book}`, { chromeTransactionDurability: 'strict' });
  peer.version(1).stores({ events: 'position, stream, type, command' });
  await peer.open();
  const elapsed = await timed(() => peer.table('events').bulkAdd(rows));
  await peer.delete();
  return elapsed;
}
