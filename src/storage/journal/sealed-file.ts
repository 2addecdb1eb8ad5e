/** Writes a sealed file: a run of the log, whole, under a name that counts only when it is finished. */
import type { SealedCommit } from '../../kernel/index.ts';
import { removeFrom } from '../book-folder.ts';
import { endOf } from '../segments/segment-record.ts';
import type { FramedSegment } from './frames.ts';
import { commitFrames, endFrame, headerFrame, segmentFrames } from './frames.ts';
import { createJournalFile } from './journal-file.ts';
import type { Kept } from './journal.ts';
import type { SEALED, SEGMENTS } from './scan.ts';
import { EXTENSION } from './scan.ts';

const UNFINISHED = '.tmp';

export interface SealedWriter {
  /** Writes commits that stand directly after `after`, which is where the last ones led. */
  write(commits: readonly SealedCommit[], after: Kept): void;
  /** Writes segments that follow what was written. A file holds segments, or commits, by its `kind`. */
  writeSegments(segments: readonly FramedSegment[]): void;
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
  kind: typeof SEALED | typeof SEGMENTS,
): Promise<SealedWriter | undefined> {
  const name = `${kind}${crypto.randomUUID()}${EXTENSION}`;
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
    writeSegments(segments) {
      const last = segments.at(-1)?.record;
      if (!last) return;
      file.append(segmentFrames(segments));
      end = endOf(last);
      count += segments.reduce((sum, { record }) => sum + record.commits, 0);
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
