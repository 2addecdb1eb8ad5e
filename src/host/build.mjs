// @ts-check
/** Builds the app where the last build is missing or older than what it was made from. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './install.mjs';

const madeFrom = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json', 'tsconfig.json'];

/** @param {string} folder the project's */
export async function buildIsCurrent(folder) {
  const built = await stat(join(folder, 'dist', 'service-worker.js')).catch(() => undefined); // Written last.
  const page = await stat(join(folder, 'dist', 'index.html')).catch(() => undefined);
  if (!built || !page) return false;
  for (const name of madeFrom) {
    if ((await newest(join(folder, name))) > built.mtimeMs) return false;
  }
  return true;
}

/** When anything at or under `path` was last changed, folders included: a file removed changes its folder. @param {string} path */
async function newest(path) {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  let latest = found.mtimeMs;
  if (!found.isDirectory()) return latest;
  for (const { name } of await readdir(path, { withFileTypes: true })) {
    latest = Math.max(latest, await newest(join(path, name)));
  }
  return latest;
}

/** @param {string} folder @param {(words: string) => void} say */
export async function ensureBuilt(folder, say) {
  if (await buildIsCurrent(folder)) return;
  say('Building Daybook …\n');
  await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], folder, { quiet: true });
}
