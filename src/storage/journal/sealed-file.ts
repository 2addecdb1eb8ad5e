/** Writes a sealed file: a run of the log, whole, under a name that counts only when it is finished. */
import type { SealedCommit } from '../../kernel/index.ts';
import { removeFrom } from '../book-folder.ts';
import { commitFrames, endFrame, headerFrame } from './frames.ts';
import { createJournalFile } from './journal-file.ts';
import type { Kept } from './journal.ts';
import { EXTENSION, SEALED } from './scan.ts';

const UNFINISHED = '.tmp';

export interface SealedWriter {
  /** Writes commits that stand directly after `after`, which is where the last ones led. */
  write(commits: readonly SealedCommit[], after: Kept): void;
  /** Ends the file; from now on it counts. */
  finish(): Promise<void>;
  /** Takes away what was begun. Does nothing once it is finished. */
  discard(): Promise<void>;
}

/** Chromium, Firefox and Safari have it for private files; TypeScript's library does not yet. */
type Movable = FileSystemFileHandle & { move?(name: string): Promise<void> };

/** Undefined where the browser cannot give a file its name at the end. */
export async function writeSealedFile(
  book: string,
  folder: FileSystemDirectoryHandle,
  from: Kept,
): Promise<SealedWriter | undefined> {
  const name = `${SEALED}${crypto.randomUUID()}${EXTENSION}`;
  const file = await createJournalFile(folder, name + UNFINISHED);
  const handle: Movable = await folder.getFileHandle(name + UNFINISHED);
  let end = from;
  let count = 0;
  let open = true;
  const close = () => {
    if (open) file.close();
    open = false;
  };
  const writer: SealedWriter = {
    write(commits, after) {
      if (commits.length === 0) return;
      const { bytes, ...kept } = commitFrames(commits, after);
      file.append(bytes);
      end = kept;
      count += commits.length;
    },
    async finish() {
      file.append(
        endFrame({ first: from.position + 1, last: end.position, commits: count, logHash: end.logHash }),
      );
      close();
      await handle.move!(name); // Looked for below.
    },
    async discard() {
      close();
      await removeFrom(folder, name + UNFINISHED);
    },
  };
  if (!handle.move) {
    await writer.discard();
    return undefined;
  }
  file.append(headerFrame(book));
  return writer;
}

/** Takes away what dead sessions began. Only for whoever alone may write sealed files now. */
export async function removeUnfinished(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of folder.keys()) if (name.endsWith(UNFINISHED)) await removeFrom(folder, name);
}
