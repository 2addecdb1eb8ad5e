// @ts-check
/** What a profile keeps of a site: it can be put back as it was, and the files of each store found. */
import { cp, readdir, rm, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

const kept = ['IndexedDB', 'File System', 'WebStorage'].map((name) => join('Default', name));

/** @typedef {'indexedDB' | 'journal'} Store */

/** Of a browser that does not run. @param {string} profile @param {string} to */
export async function keepStores(profile, to) {
  await rm(to, { recursive: true, force: true });
  for (const part of kept) await cp(join(profile, part), join(to, part), { recursive: true }).catch(absent);
}

/** @param {string} profile @param {string} from what `keepStores` kept */
export async function putStoresBack(profile, from) {
  for (const part of kept) {
    await rm(join(profile, part), { recursive: true, force: true });
    await cp(join(from, part), join(profile, part), { recursive: true }).catch(absent);
  }
}

/**
 * The files that a store's content is in, in a fixed order: not the browser's notes to itself about them.
 * @param {string} profile @param {Store} store @returns {Promise<string[]>}
 */
export async function filesOf(profile, store) {
  const files = await allFiles(join(profile, 'Default'));
  return files.filter((path) => {
    const parts = relative(join(profile, 'Default'), path).split(sep);
    if (store === 'journal')
      return parts[0] === 'File System' && parts.includes('t') && /^\d+$/.test(basename(path));
    if (/^(LOCK|LOG|LOG\.old)$/.test(basename(path))) return false;
    // LevelDB's own folder, or a bucket's where the database is SQLite's.
    return parts[0] === 'IndexedDB' || (parts[0] === 'WebStorage' && parts.includes('IndexedDB'));
  });
}

/** The folders to take away, so that nothing is left of a store. @param {string} profile @param {Store} store */
export async function deleteStore(profile, store) {
  if (store === 'journal') {
    await rm(join(profile, 'Default', 'File System'), { recursive: true, force: true });
    return;
  }
  await rm(join(profile, 'Default', 'IndexedDB'), { recursive: true, force: true });
  for (const path of await filesOf(profile, store)) await rm(path, { force: true });
}

/** Files that hold something. @param {readonly string[]} files */
export async function withSizes(files) {
  const sized = await Promise.all(files.map(async (path) => ({ path, size: (await stat(path)).size })));
  return sized.filter(({ size }) => size > 0);
}

/** @param {string} folder @returns {Promise<string[]>} */
async function allFiles(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  /** @type {string[]} */
  const files = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await allFiles(path)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}

/** @param {unknown} error */
function absent(error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
