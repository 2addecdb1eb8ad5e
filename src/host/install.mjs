// @ts-check
/** Puts the packages in place that the lockfile names, where they are missing or others. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {string} folder the project's */
export async function packagesAreInStep(folder) {
  const wanted = await lockedPackages(join(folder, 'package-lock.json'));
  const present = await lockedPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  // Packages for other machines are in the lockfile but not in the folder; nothing else may differ.
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = present[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

/**
 * @param {string} path
 * @returns {Promise<Record<string, { version?: string, optional?: boolean }> | undefined>}
 */
async function lockedPackages(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Installs where needed, saying so. Rejects where npm fails. @param {string} folder @param {(words: string) => void} say */
export async function ensureInstalled(folder, say) {
  if (await packagesAreInStep(folder)) return;
  say('Getting the packages Daybook is built from (once; it takes a minute) …\n');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
}

/**
 * Runs a program to its end; rejects where it fails.
 * @param {string} program @param {string[]} parts @param {string} folder
 * @param {{ settings?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `settings` are added to the environment;
 *   `quiet` keeps what the program says for the error's cause
 * @returns {Promise<void>}
 */
export function run(program, parts, folder, { settings = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parts, {
      cwd: folder,
      env: { ...process.env, ...settings },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // npm is a .cmd file on Windows, which only a shell can start; none of the parts comes from outside.
      shell: process.platform === 'win32' && program === 'npm',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += String(part)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      reject(new Error(`${program} ${parts.join(' ')} stopped with code ${code ?? 'none'}`, { cause: said }));
    });
  });
}
