/** A journal file being written: only its writer holds the handle; readers use `getFile()`. */
import { assert } from '../../kernel/index.ts';

export interface JournalFile {
  readonly name: string;
  readonly size: number;
  /** Writes at the end and flushes to the disk. Throws, with the file as it was before, where the disk will not take it. */
  append(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

/** Why journals cannot be written here; undefined where they can. */
export function journalObstacle(): string | undefined {
  if (typeof FileSystemFileHandle === 'undefined' || !navigator.storage?.getDirectory)
    return 'NoPrivateFiles';
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return 'NoSyncFiles'; // Not in a dedicated worker.
  return navigator.locks ? undefined : 'NoLocks';
}

/** Creates the file, or empties it. */
export async function createJournalFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<JournalFile> {
  const file = await folder.getFileHandle(name, { create: true });
  const handle = await file.createSyncAccessHandle();
  handle.truncate(0);
  let size = 0;
  return {
    name,
    get size() {
      return size;
    },
    append(bytes) {
      try {
        const written = handle.write(bytes, { at: size });
        if (written < bytes.length) throw new DOMException('The file took only a part', 'QuotaExceededError');
        handle.flush();
        size += bytes.length;
      } catch (error) {
        handle.truncate(size);
        throw error;
      }
    },
    close: () => handle.close(),
  };
}

/** Cuts an orphan's file to `size`, durably. */
export async function truncateFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  size: number,
): Promise<void> {
  const handle = await (await folder.getFileHandle(name)).createSyncAccessHandle();
  try {
    assert(size <= handle.getSize(), 'truncating makes a file shorter');
    handle.truncate(size);
    handle.flush();
  } finally {
    handle.close();
  }
}
