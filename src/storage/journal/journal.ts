/** A tab's part in the journal: before a commit is acknowledged, the files hold the log up to it without a gap. */
import type { Head, SealedCommit } from '../../kernel/index.ts';
import { ZERO_HASH, assert } from '../../kernel/index.ts';
import { removeFrom } from '../book-folder.ts';
import { holdSession } from '../locks.ts';
import type { PackedSegment, Place } from '../segments/segment-record.ts';
import type { CommitSource } from '../streams.ts';
import { commitFrames, headerFrame, segmentFrames } from './frames.ts';
import type { JournalFile } from './journal-file.ts';
import { createJournalFile } from './journal-file.ts';
import { EXTENSION } from './scan.ts';

/** Up to where some files hold the log. */
export type Kept = Place;

/** A file that is longer is left to be adopted, and another begun: what a session holds on to has a bound. */
const LONGEST_FILE = 4 << 20;

export class Journal {
  readonly #book: string;
  readonly #folder: FileSystemDirectoryHandle;
  #own: OwnFile;
  #renewed: Promise<void> = Promise.resolve();
  #closed = false;
  #kept: Kept = { position: 0, logHash: ZERO_HASH };

  private constructor(book: string, folder: FileSystemDirectoryHandle, own: OwnFile) {
    this.#book = book;
    this.#folder = folder;
    this.#own = own;
  }

  /** Starts a file of this session's own. Throws where the browser will not let it be written. */
  static async open(book: string, folder: FileSystemDirectoryHandle): Promise<Journal> {
    return new Journal(book, folder, await startFile(book, folder));
  }

  get kept(): Kept {
    return this.#kept;
  }

  /** What this tab learns of the files: by looking at them, or from the tab that wrote. */
  keptBy(others: Kept): void {
    if (others.position > this.#kept.position) this.#kept = others;
  }

  /** Writes commits that stand directly after `after`; gives where they lead. */
  write(commits: readonly SealedCommit[], after: Kept): Kept {
    if (commits.length === 0) return after;
    const { bytes, ...kept } = commitFrames(commits, after);
    this.#add(bytes, after, kept);
    return kept;
  }

  #add(bytes: Uint8Array<ArrayBuffer>, after: Kept, kept: Kept): void {
    this.#own.file.append(bytes);
    if (after.position <= this.#kept.position) this.keptBy(kept);
    if (this.#own.file.size > LONGEST_FILE) this.#renewed = this.#renewed.then(() => this.#renew());
  }

  /** Leaves the file that has grown long, and goes on in another. Where that cannot be begun, the long one serves. */
  async #renew(): Promise<void> {
    if (this.#closed || this.#own.file.size <= LONGEST_FILE) return;
    try {
      const next = await startFile(this.#book, this.#folder);
      const { file, release } = this.#own;
      this.#own = next;
      file.close();
      release();
    } catch {
      // The disk is full, perhaps: it is tried again with the next commit.
    }
  }

  /**
   * Keeps `commits`, which stand after `at` in the store and lead to `head`, and before them whatever no file holds
   * yet. Where they are `packed`, they are kept so. Throws where the disk will not take it; what it did not take is
   * written before the next commit.
   */
  async keep(
    commits: readonly SealedCommit[],
    at: Head,
    head: Head,
    store: CommitSource,
    packed?: readonly PackedSegment[],
  ): Promise<void> {
    let kept = this.#kept; // Others may tell of more meanwhile; what is written goes on from here.
    if (kept.position >= head.position) return; // Another tab wrote ours along with its own.
    if (kept.position < at.position) {
      for await (const batch of store.read({ from: kept.position + 1, to: at.position }))
        kept = this.write(batch, kept);
    }
    assert(kept.position === at.position && kept.logHash === at.logHash, 'the journal follows the store');
    if (packed) this.#add(segmentFrames(packed), kept, head);
    else this.write(commits, kept);
  }

  /** Leaves the file to be adopted; one that holds nothing is taken away. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#renewed;
    const { file, release, headerSize } = this.#own;
    const empty = file.size === headerSize;
    file.close();
    if (empty) await removeFrom(this.#folder, file.name);
    release();
  }
}

/** The file that a session writes, and the lock that says so. */
interface OwnFile {
  readonly file: JournalFile;
  readonly headerSize: number;
  readonly release: () => void;
}

async function startFile(book: string, folder: FileSystemDirectoryHandle): Promise<OwnFile> {
  const session = crypto.randomUUID();
  const release = await holdSession(book, session); // Before the file: one without a living session is an orphan.
  try {
    const file = await createJournalFile(folder, session + EXTENSION);
    file.append(headerFrame(book));
    return { file, headerSize: file.size, release };
  } catch (error) {
    release();
    throw error;
  }
}
