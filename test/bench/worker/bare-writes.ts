/**
 * The floor of a durable command: the same two writes done bare. One Dexie transaction, strict, adds the same record
 * under the same indexes and puts the same head; then the same bytes go into a private file and are flushed. The shape
 * of the tables is written out here rather than imported: a product that wrote less durably must show beside it.
 */
import { Dexie } from 'dexie';
import type { ArrivedCommit, EventLog } from '../../../src/kernel/index.ts';
import { commitFrame } from '../../../src/storage/journal/frames.ts';
import type { Appended } from './noted-shelf.ts';

interface Write {
  readonly records: readonly ReturnType<typeof recordOf>[];
  readonly head: unknown;
  readonly frames: readonly Uint8Array[];
}

/** As many as a store keeps one by one before they are sealed. */
const TAIL_EVENTS = 4096;

export class BareWrites {
  readonly #bare: Dexie;
  readonly #file: FileSystemSyncAccessHandle;
  #size = 0;
  #next: Write | undefined;

  private constructor(bare: Dexie, file: FileSystemSyncAccessHandle) {
    this.#bare = bare;
    this.#file = file;
  }

  /** With a copy of the log's newest commits, so that the floor's index trees are no shallower than they need be. */
  static async beside(log: EventLog): Promise<BareWrites> {
    const name = `bench-bare-${crypto.randomUUID()}`;
    Dexie.debug = false; // Its tracing, on by itself on localhost, would make the floor slower than it is.
    const bare = new Dexie(name, { chromeTransactionDurability: 'strict' });
    bare.version(1).stores({ commits: 'position, &[device+seq], &command', head: '' });
    await bare.open();
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('bench', { create: true });
    const handle = await folder.getFileHandle(name, { create: true });
    const writes = new BareWrites(bare, await handle.createSyncAccessHandle());
    const head = await log.head();
    const arrived: ArrivedCommit[] = [];
    for await (const batch of log.read({ from: Math.max(1, head.position - TAIL_EVENTS) }))
      arrived.push(...batch);
    writes.prepare([{ arrived, head }]);
    await writes.write();
    return writes;
  }

  /** Makes ready to write what the book's store was given. */
  prepare(appended: readonly Appended[]): void {
    const arrived = appended.flatMap((each) => each.arrived);
    const records = arrived.map(recordOf);
    const frames = records.map(({ position, count, hash, text }) =>
      commitFrame({ position, count, hash, logHash: hash, text }),
    );
    const head = appended.at(-1)?.head;
    this.#next = { records, head, frames: frames.length > 1 ? [joined(frames)] : frames };
  }

  /** Writes what was prepared. This is what is timed. */
  async write(): Promise<void> {
    const { records, head, frames } = this.#next!;
    const commits = this.#bare.table('commits');
    const heads = this.#bare.table('head');
    await this.#bare.transaction('rw', [commits, heads], () =>
      Promise.all([
        records.length === 1 ? commits.add(records[0]) : commits.bulkAdd(records),
        heads.put(head, 'head'),
      ]),
    );
    for (const frame of frames) {
      this.#file.write(frame, { at: this.#size });
      this.#size += frame.length;
    }
    this.#file.flush();
  }

  async remove(): Promise<void> {
    this.#file.close();
    await this.#bare.delete();
  }
}

function recordOf({ position, commit: { device, seq, command, hash, events }, text = '' }: ArrivedCommit) {
  return { position, count: events.length, device, seq, command, hash, text };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
