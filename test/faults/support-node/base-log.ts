/** A finance log with a bit of everything, as commits, and as the file that they make. */
import { exportLog } from '../../../src/exchange/log-file/index.ts';
import type { ArrivedCommit, EventLog } from '../../../src/kernel/index.ts';
import { advanceHead, emptyHead, sealCommit, StreamIndex, ZERO_HASH } from '../../../src/kernel/index.ts';
import { bookInfo, DEVICE, emptyStore, finance, NOON, openTab, storedCommits } from './finance-tabs.ts';
import { HistoryCommands } from './history-commands.ts';
import { Random } from './random.ts';

export async function makeBaseLog(seed: number): Promise<readonly ArrivedCommit[]> {
  const random = new Random(seed);
  const commands = new HistoryCommands(random, { greatAmounts: false, longImports: false });
  const store = emptyStore();
  const session = await openTab(store);
  await session.openBook('opening', NOON);
  const acts: string[] = [];
  for (const command of [...commands.beginning(), ...Array.from({ length: 60 }, () => undefined)]) {
    const id = `command-${acts.length}`;
    const message = { ...(command ?? commands.next(acts)), id };
    const outcome = await session.dispatch(message, NOON + acts.length * 60_000);
    if (outcome.accepted && outcome.events.length > 0) acts.push(id);
  }
  return storedCommits(store);
}

/** The commits as a log that only holds them; their chain, versions and head are made anew. */
export function sealedAgain(
  commits: readonly ArrivedCommit['commit'][],
): Pick<EventLog, 'book' | 'head' | 'read'> {
  const { book } = bookInfo();
  const chains = new Map<string, { seq: number; prev: string }>();
  const streams = new StreamIndex();
  const arrived: ArrivedCommit[] = [];
  let head = emptyHead(DEVICE);
  for (const { hash: _hash, ...fields } of commits) {
    const chain = chains.get(fields.device) ?? { seq: 0, prev: ZERO_HASH };
    const { commit, text } = sealCommit({ ...fields, seq: chain.seq + 1, prev: chain.prev }, book);
    const position = head.position + 1;
    arrived.push({ position, commit, text, versions: streams.learn(position, commit.events) });
    chains.set(commit.device, { seq: commit.seq, prev: commit.hash });
    head = advanceHead(head, commit);
  }
  return {
    book,
    head: async () => head,
    async *read() {
      yield arrived;
    },
  };
}

export async function fileOf(
  log: Pick<EventLog, 'book' | 'head' | 'read'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of exportLog({ log, domain: finance, exportedAt: NOON })) chunks.push(chunk);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

export async function zipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
