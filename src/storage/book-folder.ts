/** A book's folder in the origin private file system: `books/<id>/`, with `book.json` and `journal/`. */

/** Undefined where the browser has no such file system (WebKitGTK) or does not give it (some private modes). */
export async function booksFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle('books', { create: true });
  } catch {
    return undefined;
  }
}

/** The folder of a book; undefined where there is none and `create` is not asked for. */
export async function bookFolder(
  book: string,
  create: boolean,
): Promise<FileSystemDirectoryHandle | undefined> {
  const books = await booksFolder();
  return books && (await folderIn(books, book, create));
}

export async function folderIn(
  parent: FileSystemDirectoryHandle,
  name: string,
  create: boolean,
): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await parent.getDirectoryHandle(name, { create });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** A file as it is now; undefined where there is none. */
export async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Removes a file or folder, which may be gone already. */
export async function removeFrom(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name, { recursive: true });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}
