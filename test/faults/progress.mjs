// @ts-check
/** What a campaign has found so far, in `test-results/faults.json`, so that one that was stopped goes on from there. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noCounts } from './case.mjs';

/** @typedef {import('./case.mjs').Result} Result */
/** @typedef {{ count: number, done: number, ms: number, counts: Record<import('./case.mjs').Ending, number>, failures: Result[] }} CaseProgress */
/** Valid for the same sources and settings only. @typedef {{ fingerprint: string, cases: Record<string, CaseProgress> }} Progress */

/** @param {string} path @param {string} fingerprint @returns {Promise<Progress>} */
export async function readProgress(path, fingerprint) {
  try {
    const progress = JSON.parse(await readFile(path, 'utf8'));
    if (progress.fingerprint === fingerprint) return progress;
  } catch {
    // There is none, or it was cut short: from the beginning.
  }
  return { fingerprint, cases: {} };
}

/** @param {string} path @param {Progress} progress */
export async function writeProgress(path, progress) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.tmp`, JSON.stringify(progress, null, 2));
  await rename(`${path}.tmp`, path);
}

/** @param {number} count @returns {CaseProgress} */
export function freshProgress(count) {
  return { count, done: 0, ms: 0, counts: noCounts(), failures: [] };
}

/** @param {CaseProgress} progress @param {Result} result */
export function addResult(progress, result) {
  progress.done += 1;
  progress.counts[result.ending] += 1;
  if (result.ending === 'failed') progress.failures.push(result);
}

/** Of the sources that are tested and of what tests them. @param {string} folder the project's @param {unknown} settings */
export async function fingerprintOf(folder, settings) {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const part of ['src', join('test', 'faults')]) await addFolder(hash, join(folder, part));
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} folder */
async function addFolder(hash, folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await addFolder(hash, path);
    else hash.update(`${entry.name}\0`).update(await readFile(path));
  }
}
