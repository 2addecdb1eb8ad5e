// @ts-check
/** The built app and beside it, in a folder of its own, the bench's page: one origin, so that both see the same books. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile } from 'vite';
import { run } from '../../../src/host/install.mjs';

const benchPage = fileURLToPath(new URL('../page/page.ts', import.meta.url));

/**
 * Builds both afresh into `site`; without the app where nothing that is measured looks at it.
 * @param {string} folder the project's @param {string} site @param {boolean} withApp
 */
export async function buildSite(folder, site, withApp) {
  await rm(site, { recursive: true, force: true });
  // Not in dist: what is measured is the source as it stands, and nobody's build is changed by it.
  const vite = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--outDir',
    site,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  if (withApp) await run(process.execPath, vite, folder, { quiet: true });
  const beside = join(site, 'bench');
  await mkdir(beside, { recursive: true });
  // Of the project's own settings only where packages are found: the bench is no app to install.
  const project = await loadConfigFromFile({ command: 'build', mode: 'production' }, undefined, folder);
  await build({
    configFile: false,
    resolve: project?.config.resolve ?? {},
    root: folder,
    base: '/bench/',
    publicDir: false,
    logLevel: 'error',
    // sqlite-wasm looks for its program under the name that it came with.
    worker: { format: 'es', rolldownOptions: { output: { assetFileNames: 'assets/[name][extname]' } } },
    build: {
      outDir: beside,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      minify: !process.env['BENCH_NAMES'], // Set, a profile shows the names of the source.
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: { input: { page: benchPage }, output: { entryFileNames: 'page.js' } },
    },
  });
  const html =
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="/bench/page.js"></script>';
  await writeFile(join(beside, 'index.html'), html);
  await cp(join(folder, 'test', 'data', 'csv', 'twenty-years.csv'), join(beside, 'twenty-years.csv'));
}
