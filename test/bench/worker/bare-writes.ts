/**
 * The floor of a durable command: the same two writes done bare. One Dexie transaction, strict, adds the same record
 * under the same indexes and puts the same head; then the same bytes go into a private file and are flushed. The shape
 * of the tables is written out here rather than imported: a product that wrote less durably must show beside it.
 */
import { Dexie } from 'dexie';
import { commitFrame } from '../../../src/storage/journal/frames.ts';

interface CommitRecord {
  readonly position: number;
  readonly count: number;
  readonly hash: string;
  readonly text: string;
}

interface Write {
  readonly records: readonly CommitRecord[];
  readonly head: unknown;
  readonly frames: readonly Uint8Array[];
}

const COPIED_AT_ONCE = 5000;

export class BareWrites {
  readonly #book: Dexie;
  readonly #bare: Dexie;
  readonly #file: FileSystemSyncAccessHandle;
  #size = 0;
  #copied = 0;
  #next: Write | undefined;

  private constructor(book: Dexie, bare: Dexie, file: FileSystemSyncAccessHandle) {
    this.#book = book;
    this.#bare = bare;
    this.#file = file;
  }

  /** Beside the book's own store, with a copy of all it holds: the floor's index trees are as deep. */
  static async beside(book: string): Promise<BareWrites> {
    const name = `bench-bare-${crypto.randomUUID()}`;
    Dexie.debug = false; // Its tracing, on by itself on localhost, would make the floor slower than it is.
    const bare = new Dexie(name, { chromeTransactionDurability: 'strict' });
    bare.version(1).stores({ commits: 'position, &[device+seq], &command', head: '' });
    await bare.open();
    const folder = await (
      await navigator.storage.getDirectory()
    ).getDirectoryHandle('bench', { create: true });
    const handle = await folder.getFileHandle(name, { create: true });
    const writes = new BareWrites(
      await new Dexie(`daybook-${book}`).open(),
      bare,
      await handle.createSyncAccessHandle(),
    );
    for (let all = false; !all;) {
      const before = writes.#copied;
      await writes.prepare(COPIED_AT_ONCE);
      all = writes.#copied === before;
      if (!all) await writes.write();
    }
    return writes;
  }

  /** Takes up what the book's store holds by now and the floor does not, at most so many commits. */
  async prepare(most = Infinity): Promise<number> {
    const records: CommitRecord[] = await this.#book
      .table('commits')
      .where('position')
      .above(this.#copied)
      .limit(most)
      .toArray();
    const head: unknown = await this.#book.table('head').get('head');
    const frames = records.map(({ position, count, hash, text }) =>
      commitFrame({ position, count, hash, logHash: hash, text }),
    );
    this.#copied = records.at(-1)?.position ?? this.#copied;
    this.#next = { records, head, frames: frames.length > 1 ? [joined(frames)] : frames };
    return records.length;
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
    this.#book.close();
    this.#file.close();
    await this.#bare.delete();
  }
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
