/** How much the books take. The browser's own figure is used, but where it cannot be true. */

interface Estimate extends StorageEstimate {
  /** Chromium's, by kind of storage. */
  readonly usageDetails?: { readonly fileSystem?: number };
}

interface Files {
  readonly getDirectory?: () => Promise<FileSystemDirectoryHandle>;
}

/**
 * Chromium keeps count of private files as they grow and shrink, and where its count falls below nothing it wraps round
 * at 2^32: a handful of events then takes 4.3 GB. A figure as large as that is checked against the files themselves.
 */
const SUSPECT_BYTES = 2 ** 31;

export async function usedBytes(estimate: Estimate, storage: Files | undefined): Promise<number | undefined> {
  const { usage, usageDetails } = estimate;
  const counted = usageDetails?.fileSystem;
  if (usage === undefined || counted === undefined || counted < SUSPECT_BYTES) return usage;
  if (!storage?.getDirectory) return usage;
  try {
    const files = await bytesIn(await storage.getDirectory());
    // What is not files is counted rightly; of files, what there is.
    return counted - files < SUSPECT_BYTES ? usage : Math.max(0, usage - counted) + files;
  } catch {
    return undefined; // Better no figure than one that is wrong.
  }
}

async function bytesIn(folder: FileSystemDirectoryHandle): Promise<number> {
  let bytes = 0;
  for await (const entry of folder.values()) {
    if (entry.kind === 'directory') bytes += await bytesIn(entry);
    else bytes += (await entry.getFile()).size;
  }
  return bytes;
}
