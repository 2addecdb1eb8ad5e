/** A tab's part in the journal: before a commit is acknowledged, the files hold the log up to it without a gap. */
import type { Head, Position, SealedCommit } from '../../kernel/index.ts';
import { ZERO_HASH, assert } from '../../kernel/index.ts';
import { removeFrom } from '../book-folder.ts';
import { holdSession } from '../locks.ts';
import type { CommitSource } from '../streams.ts';
import { commitFrames, headerFrame } from './frames.ts';
import type { JournalFile } from './journal-file.ts';
import { createJournalFile } from './journal-file.ts';
import { EXTENSION } from './scan.ts';

/** Up to where some files hold the log, and the log hash there. */
export interface Kept {
  readonly position: Position;
  readonly logHash: string;
}

export class Journal {
  readonly #folder: FileSystemDirectoryHandle;
  readonly #file: JournalFile;
  readonly #release: () => void;
  readonly #headerSize: number;
  readonly #tidying = new AbortController();
  #tidied: Promise<void> = Promise.resolve();
  #kept: Kept = { position: 0, logHash: ZERO_HASH };

  private constructor(folder: FileSystemDirectoryHandle, file: JournalFile, release: () => void) {
    this.#folder = folder;
    this.#file = file;
    this.#release = release;
    this.#headerSize = file.size;
  }

  /** Starts a file of this session's own. Throws where the browser will not let it be written. */
  static async open(book: string, folder: FileSystemDirectoryHandle): Promise<Journal> {
    const session = crypto.randomUUID();
    const release = await holdSession(book, session); // Before the file: one without a living session is an orphan.
    try {
      const file = await createJournalFile(folder, session + EXTENSION);
      file.append(headerFrame(book));
      return new Journal(folder, file, release);
    } catch (error) {
      release();
      throw error;
    }
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
    this.#file.append(bytes);
    if (after.position <= this.#kept.position) this.keptBy(kept);
    return kept;
  }

  /**
   * Keeps `commits`, which stand after `at` in the store and lead to `head`, and before them whatever no file holds
   * yet. Throws where the disk will not take it; what it did not take is written before the next commit.
   */
  async keep(commits: readonly SealedCommit[], at: Head, head: Head, store: CommitSource): Promise<void> {
    let kept = this.#kept; // Others may tell of more meanwhile; what is written goes on from here.
    if (kept.position >= head.position) return; // Another tab wrote ours along with its own.
    if (kept.position < at.position) {
      for await (const batch of store.read({ from: kept.position + 1, to: at.position }))
        kept = this.write(batch, kept);
    }
    assert(kept.position === at.position && kept.logHash === at.logHash, 'the journal follows the store');
    this.write(commits, kept);
  }

  /** Lets `work` run in the background for as long as this journal is open. It must heed the signal. */
  tidy(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#tidied = work(this.#tidying.signal);
    return this.#tidied;
  }

  /** Leaves the file to be adopted; one that holds nothing is taken away. */
  async close(): Promise<void> {
    this.#tidying.abort();
    await this.#tidied;
    const empty = this.#file.size === this.#headerSize;
    this.#file.close();
    if (empty) await removeFrom(this.#folder, this.#file.name);
    this.#release();
  }
}
