// @ts-check
/** The app as it is tested: built from the sources as they stand, and served from one origin for as long as it runs. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../src/host/install.mjs';
import { serve } from '../../../src/host/serve.mjs';
import { findOrGetBrowser } from '../../run/find-or-get-browser.mjs';

/**
 * `serveFrom` puts another build at the same address; `root` is what is there at first; `folder` is for what cases share.
 * @typedef {{
 *   url: string, root: string, project: string, folder: string, executablePath: string, browserFlags: readonly string[],
 *   serveFrom: (root: string) => Promise<void>,
 * }} Site
 */

/**
 * Builds nothing until it is asked for.
 * @param {string} project its folder @param {string} folder where it is built @param {readonly string[]} browserFlags
 * @param {(words: string) => void} say
 */
export function prepareSite(project, folder, browserFlags, say) {
  /** @type {Promise<Site & { close: () => Promise<void> }> | undefined} */
  let prepared;
  const prepare = async () => {
    const root = join(folder, 'site');
    const executablePath = await findOrGetBrowser(project, say);
    say('Building …\n');
    await buildInto(project, root);
    let server = await serve({ root });
    const { url } = server;
    /** @param {string} root */
    const serveFrom = async (root) => {
      await server.close();
      server = await serve({ root, port: Number(new URL(url).port) });
    };
    return {
      url,
      root,
      project,
      folder,
      executablePath,
      browserFlags,
      serveFrom,
      close: () => server.close(),
    };
  };
  return {
    /** @returns {Promise<Site>} */
    get: () => (prepared ??= prepare()),
    async close() {
      const made = await prepared?.catch(() => undefined);
      await made?.close();
    },
  };
}

/** @param {string} project @param {string} root */
async function buildInto(project, root) {
  const vite = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--outDir',
    root,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  await run(process.execPath, vite, project, { quiet: true });
  // Keeping the app offline takes the disk's time at every first visit, and is not what is tested here.
  await rm(join(root, 'service-worker.js'), { force: true });
}
