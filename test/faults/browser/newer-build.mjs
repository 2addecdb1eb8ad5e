// @ts-check
/** A build of the same sources that writes the next format: what a later release will be to the books of today. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build, loadConfigFromFile } from 'vite';

const formatLine = /(export const LOG_FORMAT = )(\d+);/;

/** The format is a number in the sources, so it is changed while they are built. @returns {import('vite').Plugin} */
function nextFormat() {
  return {
    name: 'next-format',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/kernel/') || !formatLine.test(code)) return undefined;
      return code.replace(formatLine, (_, before, format) => `${before}${Number(format) + 1};`);
    },
  };
}

/** Built once for all cases. @type {WeakMap<import('./site.mjs').Site, Promise<string>>} */
const built = new WeakMap();

/** @param {import('./site.mjs').Site} site @returns {Promise<string>} the folder it was built into */
export async function buildNewer(site) {
  const newer = built.get(site) ?? make(site);
  built.set(site, newer);
  return newer;
}

/** @param {import('./site.mjs').Site} site */
async function make({ project, root }) {
  const newer = `${root}-newer`;
  const own = await loadConfigFromFile({ command: 'build', mode: 'production' }, undefined, project);
  // None of the project's own is a promise.
  const plugins = /** @type {import('vite').Plugin[]} */ ((own?.config.plugins ?? []).flat(3));
  await build({
    ...own?.config,
    configFile: false,
    root: project,
    logLevel: 'error',
    // Without the one that keeps the app offline: it would take the disk's time, and is not what is tested.
    plugins: [nextFormat(), ...plugins.filter(({ name }) => !name.startsWith('vite-plugin-pwa'))],
    worker: { ...own?.config.worker, plugins: () => [nextFormat()] },
    build: { ...own?.config.build, outDir: newer, emptyOutDir: true },
  });
  // A page of the older build that is open finds its parts: a browser that was there before keeps them.
  await cp(join(root, 'assets'), join(newer, 'assets'), { recursive: true, force: false });
  return newer;
}
