/** Hands a file to the person: a dialog that asks where, in browsers that have one, else a download. */

type Picker = (options: {
  suggestedName: string;
  types: { accept: Record<string, string[]> }[];
}) => Promise<FileSystemFileHandle>;

export type Destination =
  | { readonly type: 'picked'; write(content: Blob): Promise<void> }
  | { readonly type: 'download'; write(content: Blob): Promise<void> }
  | { readonly type: 'cancelled' };

/**
 * Where `fileName` shall go. Has to be called by a click or a key, and before the content is made: browsers forget
 * within seconds that a person asked.
 */
export async function chooseDestination(fileName: string, mediaType: string): Promise<Destination> {
  const pick = (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker;
  if (!pick) return { type: 'download', write: async (content) => download(content, fileName) };
  try {
    const handle = await pick({
      suggestedName: fileName,
      types: [{ accept: { [mediaType]: [extension(fileName)] } }],
    });
    return { type: 'picked', write: (content) => writeTo(handle, content) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return { type: 'cancelled' };
    return { type: 'download', write: async (content) => download(content, fileName) };
  }
}

async function writeTo(handle: FileSystemFileHandle, content: Blob) {
  const target = await handle.createWritable();
  await content.stream().pipeTo(target); // Closes it; until then the file on disk is the old one.
}

function download(content: Blob, fileName: string) {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // Some browsers read it only after their own dialog.
}

/** What the dialog filters by; `.daybook.json` is refused by Chromium as an extension, `.json` is not. */
function extension(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('.'));
}
