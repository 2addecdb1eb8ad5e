// @ts-check
/** `npm run browsers`: walks the main journeys in the other browsers that are installed. Exit code 1 where one fails. */
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../src/host/install.mjs';

const help = `npm run browsers -- [--browser <name>] [--journey <name>]

Builds the app and walks the main journeys in Firefox and WebKitGTK, those of them that are installed.
--browser <name>  only this one; may be given several times
--journey <name>  only this one; may be given several times
`;

const folder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** @param {string} words */
const say = (words) => void process.stdout.write(words);

/** @param {{ browser: string[], journey: string[] }} only @returns {Promise<number>} the exit code */
async function tryBrowsers({ browser, journey }) {
  await ensureInstalled(folder, say);
  // Only now are the packages there that these are made with.
  const [{ candidates }, { journeys }, { buildWatched }, { walk, pictureOf }, { table }] = await Promise.all([
    import('./drivers/installed.mjs'),
    import('./journeys/index.mjs'),
    import('./build-watched.mjs'),
    import('./walk.mjs'),
    import('./table.mjs'),
  ]);
  /** @param {readonly string[]} names @param {string} name */
  const chosen = (names, name) =>
    names.length === 0 || names.some((one) => one.toLowerCase() === name.toLowerCase());
  const browsers = candidates().filter(({ name }) => chosen(browser, name));
  const ways = journeys.filter(({ name }) => chosen(journey, name));
  if (browsers.length === 0 || ways.length === 0) {
    say(`Nothing is called that.\n${help}The journeys: ${journeys.map(({ name }) => name).join(', ')}.\n`);
    return 2;
  }
  for (const one of browsers) if ('missing' in one) say(`${one.name} is not tried: ${one.missing}.\n`);
  const present = browsers.filter((one) => 'start' in one);
  if (present.length === 0) {
    say('None of the other browsers is installed, so nothing was tried.\n');
    return 0;
  }

  const results = join(folder, 'test-results', 'browsers');
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });
  const site = join(results, 'site');
  say('Building …\n');
  await buildWatched(folder, site);

  /** @type {import('./table.mjs').Result[]} */
  const walked = [];
  /** @type {string[]} */
  const versions = [];
  for (const { name, start } of present) {
    const driver = await start();
    versions.push(driver.version);
    say(`\n${driver.version}\n`);
    try {
      for (const way of ways) {
        const began = performance.now();
        const reason = await walk(way, { driver, site, picture: pictureOf(results, name, way.name) });
        walked.push({ journey: way.name, browser: driver.version, reason });
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        say(`${reason === undefined ? '✓' : '✗'} ${way.name} (${seconds} s)\n`);
      }
    } finally {
      await driver.close();
    }
  }
  const names = ways.map(({ name }) => name);
  say(`\n${table(names, versions, walked)}`);
  const failed = walked.filter(({ reason }) => reason !== undefined).length;
  say(`\n${walked.length - failed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: [] },
    journey: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});
// Else what was started would outlive a run that is stopped.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
if (values.help) say(help);
else process.exitCode = await tryBrowsers(values);
