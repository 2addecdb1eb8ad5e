// @ts-check
/** Finds a browser that tests can drive and that really starts, and gets one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../../src/host/install.mjs';
import { installedChromiums } from './find-browser.mjs';

/** @param {string} folder the project's @param {(words: string) => void} say @returns {Promise<string>} its path */
export async function findOrGetBrowser(folder, say) {
  const found = firstThatStarts();
  if (found) return found;

  say('No Chromium, Chrome or Edge was found, so one is fetched for the tests.\n');
  for (const get of [fromPlaywright, fromDebian, fromNpm]) {
    try {
      const path = (await get(folder)) ?? firstThatStarts();
      if (path && starts(path)) return path;
    } catch (error) {
      say(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  throw new Error(
    'The tests need a browser and none could be fetched.\n' +
      'Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one, and run them again.',
  );
}

const firstThatStarts = () => installedChromiums().find(starts);

/** A file may be there and still not start: a library is missing, or it is only a hint to install the real one. @param {string} path */
function starts(path) {
  if (process.platform === 'win32') return existsSync(path); // Asked for its version, it would open a window.
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** @param {string} folder @returns {Promise<undefined>} */
async function fromPlaywright(folder) {
  const settings = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '' };
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], folder, {
    settings,
    quiet: true,
  });
}

/** @param {string} folder @returns {Promise<undefined>} */
async function fromDebian(folder) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const settings = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', [...wait, 'update', '-qq'], folder, { settings, quiet: true }).catch(() => {});
  await run('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], folder, {
    settings,
    quiet: true,
  });
}

/** A build of Chromium inside an npm package, for Linux. @param {string} folder @returns {Promise<string | undefined>} */
async function fromNpm(folder) {
  if (process.platform !== 'linux') return undefined;
  // Apart from the project's own packages, which npm would otherwise tidy it away from.
  const apart = join(folder, '.cache', 'browser');
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', ...quiet, '--prefix', apart, '@sparticuz/chromium@147'], folder);
  const entry = join(apart, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js');
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath(); // Only the path: its list of switches turns web security off.
}
