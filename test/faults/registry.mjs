// @ts-check
/** Finds the cases: every file in `cases/` is one. */
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadConfigFromFile, runnerImport } from 'vite';

/** @typedef {import('./case.mjs').Case} Case */

const casesFolder = fileURLToPath(new URL('cases/', import.meta.url));

/** @returns {Promise<string[]>} */
export async function caseNames() {
  return (await caseFiles()).map((file) => basename(file, extname(file)));
}

/** @param {readonly string[]} names none for all @param {string} folder the project's @returns {Promise<Case[]>} */
export async function loadCases(names, folder) {
  const files = (await caseFiles()).filter(
    (file) => names.length === 0 || names.includes(basename(file, extname(file))),
  );
  const cases = await Promise.all(files.map((file) => load(join(casesFolder, file), folder)));
  for (const [nth, { name }] of cases.entries()) {
    const file = files[nth] ?? '';
    if (name !== basename(file, extname(file))) throw new Error(`The case in ${file} is called ${name}`);
  }
  return cases.sort((a, b) => a.order - b.order || a.name.localeCompare(b.name));
}

async function caseFiles() {
  return (await readdir(casesFolder)).filter((file) => /\.(mjs|ts)$/.test(file)).sort();
}

/** @param {string} path @param {string} folder @returns {Promise<Case>} */
async function load(path, folder) {
  if (extname(path) === '.mjs') return import(pathToFileURL(path).href);
  // Of the project's own settings only where packages are found.
  const project = await loadConfigFromFile({ command: 'serve', mode: 'test' }, undefined, folder, 'silent');
  const resolve = project?.config.resolve ?? {};
  const options = { configFile: /** @type {const} */ (false), root: folder, resolve };
  return /** @type {Case} */ ((await runnerImport(path, options)).module);
}
