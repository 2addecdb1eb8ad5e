/** What counts towards the first load of the built app. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstLoads } from './first-load-size.mjs';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'daybook-size-'));
});
afterEach(() => rm(root, { recursive: true }));

async function build(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

const html = `<script type="module" crossorigin src="/assets/index-1.js"></script>
  <link rel="modulepreload" crossorigin href="/assets/preloaded-1.js">
  <link rel="stylesheet" href="/assets/index-1.css">`;

test('the page counts what it imports at once, not later; the worker is counted apart', async () => {
  await build({
    'index.html': html,
    'assets/index-1.js': `import{a}from"./shared-1.js";new Worker("/assets/worker-1.js");import("./later-1.js")`,
    'assets/preloaded-1.js': '1',
    'assets/shared-1.js': `export{b as a}from"./deeper-1.js"`,
    'assets/deeper-1.js': `export const b=1`,
    'assets/later-1.js': `import"./index-1.js"`,
    'assets/worker-1.js': `import"./worker-part-1.js";import("./worker-later-1.js")`,
    'assets/worker-part-1.js': '2',
    'assets/worker-later-1.js': '3',
  });
  const { page, workers } = await firstLoads(root);
  expect(page.files.toSorted()).toEqual(
    ['deeper', 'index', 'preloaded', 'shared'].map((name) => `/assets/${name}-1.js`),
  );
  expect(page.gzipBytes).toBeGreaterThan(80);
  expect(workers.map(({ files }) => files)).toEqual([['/assets/worker-1.js', '/assets/worker-part-1.js']]);
});

test('a build without a page or a worker is not under its limits but wrong', async () => {
  await build({ 'index.html': '<p>', 'assets/index-1.js': '' });
  await expect(firstLoads(root)).rejects.toThrow('no script');
  await build({ 'index.html': html, 'assets/preloaded-1.js': '' });
  await expect(firstLoads(root)).rejects.toThrow('no worker');
});
