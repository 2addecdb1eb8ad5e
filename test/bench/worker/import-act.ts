/** An import of very many rows in one act, against Dexie with a row an event added at once. */
import type { CommandData } from '../../../src/domains/finance/index.ts';
import { finance } from '../../../src/domains/finance/index.ts';
import { freshId } from '../../../src/engine/fresh-ids.ts';
import type { BookInfo } from '../../../src/engine/protocol.ts';
import { Session } from '../../../src/engine/session.ts';
import { EventRows, rowsOf } from './event-rows.ts';
import { household, openings } from './household.ts';
import type { NotedShelf } from './noted-shelf.ts';
import type { Measured } from './timing.ts';
import { rest, timed } from './timing.ts';

type Import = CommandData<'ImportTransactions'>;

const ACCOUNT = 'giro';
/** What a straightforward store finds its events by. */
const INDEXES = ['stream', 'type', 'commit.command'];

/** ms from the command to its acknowledgement. `events` in all: the file's own, and one a row. */
export async function measureImportAct(
  noted: NotedShelf,
  seed: number,
  events: number,
  runs: number,
): Promise<Measured> {
  const figures: number[] = [];
  const against: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const info = newBook();
    const session = await Session.open((await noted.shelf.create(info, freshId())).log, finance, info);
    await openAccounts(session);
    noted.take();
    const data = importOf(seed, events - 1);
    await rest(50);
    let accepted: boolean | undefined;
    const imported = await timed(async () => {
      const message = { type: 'ImportTransactions', data, id: freshId() };
      ({ accepted } = await session.submit(message, Date.now()));
    });
    if (!accepted) throw new Error('The import was refused');
    const rows = rowsOf(noted.take().flatMap(({ arrived }) => arrived));
    if (rows.length !== events) throw new Error(`The import made ${rows.length} events of ${events}`);
    await session.close();
    await noted.shelf.remove(info.book);
    const peer = await EventRows.open(INDEXES);
    await rest(50);
    const added = await timed(() => peer.add(rows));
    await peer.remove();
    if (run < 0) continue;
    figures.push(imported);
    against.push(added);
  }
  return { figures, against };
}

function newBook(): BookInfo {
  const [currency, timeZone] = ['EUR', 'Europe/Berlin'];
  return { book: freshId(), domain: 'finance', name: 'Import', currency, timeZone, createdAt: Date.now() };
}

async function openAccounts(session: Session): Promise<void> {
  await session.openBook(freshId(), Date.now());
  for (const { command } of openings()) {
    const answer = await session.submit({ ...command, id: freshId() }, Date.now());
    if (!answer.accepted) throw new Error(JSON.stringify(answer.rejection));
  }
}

/** What the household paid and got, as its bank would list it. */
function importOf(seed: number, count: number): Import {
  const rows: Import['rows'][number][] = [];
  for (const { command } of household(seed, count)) {
    if (rows.length === count) break;
    if (command.type !== 'RecordTransaction') continue;
    const { transaction, date, payee = '', note = '', postings } = command.data;
    const [own, other] = postings;
    const amount = own!.amount; // Every household transaction has two postings or more.
    const line = rows.length + 2;
    const raw = `${date};${payee};${note};${(amount / 100).toFixed(2)};EUR`;
    const counter = other!.account === ACCOUNT ? 'savings' : other!.account;
    rows.push({
      transaction,
      date,
      payee,
      note,
      amount,
      counter,
      line,
      raw,
      key: `${date}|${amount}|${payee}|${line}`,
    });
  }
  const file = { fileName: 'bank.csv', fileHash: '0'.repeat(64), signature: 'bench', mapping: '{}' };
  return { import: freshId(), account: ACCOUNT, ...file, newAccounts: [], rows };
}
