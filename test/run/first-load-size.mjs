// @ts-check
/**
 * Fails where the built app sends more than it may before a person can use it: the page's script and the worker's,
 * each with all it imports at once, gzipped. What is imported later (`import()`) is not counted.
 */
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

const limitsBytes = { page: 60 * 1024, worker: 80 * 1024 };

/**
 * What the build in `root` loads first.
 * @param {string} root
 * @returns {Promise<{ page: Load, workers: Load[] }>} throws where there is no page or no worker: a check of nothing
 * @typedef {{ entry: string, files: string[], gzipBytes: number }} Load
 */
export async function firstLoads(root) {
  const html = await readFile(join(root, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g)].map(
    ([, path]) => path ?? '',
  );
  const [entry] = scripts;
  if (!entry) throw new Error('The built page has no script.');
  const page = await load(root, entry, scripts);
  const workers = [];
  for (const worker of await workerEntries(root)) workers.push(await load(root, worker, [worker]));
  if (workers.length === 0) throw new Error('The build has no worker.');
  return { page, workers };
}

/** @param {string} root @param {string} entry @param {string[]} first @returns {Promise<Load>} */
async function load(root, entry, first) {
  const waiting = [...first];
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (sizes.has(path)) continue;
    const code = await readFile(join(root, path), 'utf8');
    sizes.set(path, gzipSync(code, { level: 9 }).length);
    waiting.push(...staticImports(path, code));
  }
  return {
    entry,
    files: [...sizes.keys()],
    gzipBytes: [...sizes.values()].reduce((sum, size) => sum + size),
  };
}

/** @param {string} path @param {string} code */
function staticImports(path, code) {
  const { module, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest?.value)),
  ]
    .filter((specifier) => specifier !== undefined)
    .map((specifier) => posix.join(posix.dirname(path), specifier));
}

/** Scripts that some other script names by their full address, which is how workers are started. @param {string} root */
async function workerEntries(root) {
  const found = new Set();
  for (const name of await readdir(join(root, 'assets'))) {
    if (!name.endsWith('.js')) continue;
    const code = await readFile(join(root, 'assets', name), 'utf8');
    for (const [, path] of code.matchAll(/["'`](\/assets\/[^"'`]+\.js)["'`]/g)) found.add(path);
  }
  return [...found];
}

/** @param {string} root @returns {Promise<number>} how many loads are over their limit */
async function check(root) {
  const { page, workers } = await firstLoads(root);
  let over = 0;
  for (const { kind, entry, files, gzipBytes } of [
    { kind: /** @type {const} */ ('page'), ...page },
    ...workers.map((worker) => ({ kind: /** @type {const} */ ('worker'), ...worker })),
  ]) {
    const limit = limitsBytes[kind];
    if (gzipBytes > limit) over += 1;
    process.stdout.write(
      `${gzipBytes > limit ? '✗' : '✓'} ${kind}: ${kib(gzipBytes)} of ${kib(limit)} KiB gzip (${entry}` +
        `${files.length > 1 ? ` and ${files.length - 1} more` : ''})\n`,
    );
  }
  return over;
}

/** @param {number} bytes */
const kib = (bytes) => (bytes / 1024).toFixed(1);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  process.exitCode = (await check(join(project, 'dist'))) > 0 ? 1 : 0;
}
