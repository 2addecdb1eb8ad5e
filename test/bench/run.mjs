// @ts-check
/** `npm run bench`: measures every bar in a real browser and prints one table. Exit code 1 where a bar fails. */
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../src/host/install.mjs';
import { findOrGetBrowser } from '../run/find-or-get-browser.mjs';

const help = `npm run bench -- [--quick] [--json] [--save] [--only <name>] [--size <events>] [--runs <n>]

--quick        a book of 10,000 events only, fewer runs and fewer repetitions in each
--json         prints JSON instead of the table
--save         keeps the figures in docs/performance.md too
--only <name>  only this bar or group of bars; may be given several times
--size <size>  only a book of 10k, 100k or 1M events; may be given several times
--runs <n>     runs of each figure (5; 3 if quick)
`;

/** @type {Readonly<Record<string, number>>} */
const everySize = { '10k': 10_000, '100k': 100_000, '1M': 1_000_000 };

const folder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Progress goes where it is not taken for the answer. @param {string} words */
const say = (words) => void process.stderr.write(words);

/** @param {{ quick: boolean, json: boolean, save: boolean, only: string[], size: string[], runs: number }} options */
async function bench({ quick, json, save, only, size, runs }) {
  await ensureInstalled(folder, say);
  const executablePath = await findOrGetBrowser(folder, say);
  // Only now are the packages there that these are made with.
  const [{ measures }, { judge }, { table }, { saveFigures }, { buildSite }, { serveSite }] =
    await Promise.all([
      import('./measures/measures.mjs'),
      import('./judge.mjs'),
      import('./host/table.mjs'),
      import('./host/save.mjs'),
      import('./host/site.mjs'),
      import('./host/serve-site.mjs'),
    ]);
  const [{ Profiles }, { versionOf }] = await Promise.all([
    import('./host/profiles.mjs'),
    import('./host/browser.mjs'),
  ]);
  const chosen = measures.filter(
    ({ name, bars }) =>
      only.length === 0 || only.some((word) => word === name || bars.some((bar) => bar === word)),
  );
  if (chosen.length === 0) {
    say(
      `Nothing is called that. There are: ${measures.flatMap(({ name, bars }) => [name, ...bars]).join(', ')}.\n`,
    );
    return 2;
  }
  const wanted = size.length > 0 ? size : quick ? ['10k'] : Object.keys(everySize);
  const sizes = wanted.map((name) => everySize[name] ?? 0).filter((events) => events > 0);
  const results = join(folder, 'test-results', `bench-${process.pid}`);
  const site = join(results, 'site');
  await mkdir(results, { recursive: true });
  say('Building …\n');
  await buildSite(
    folder,
    site,
    chosen.some(({ needsApp }) => needsApp),
  );
  const server = await serveSite(site);
  const browser = await versionOf(executablePath);
  const profiles = new Profiles(results, { executablePath, url: server.url }, say);
  /** @type {import('./judge.mjs').Row[]} */
  const rows = [];
  try {
    for (const { name, bars, measure } of chosen) {
      say(`Measuring ${name} …\n`);
      const began = performance.now();
      const asked = { runs, quick, sizes, site, folder: results, profiles };
      const measured = await measure(asked).catch((error) => failed(bars, error));
      say(`  ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
      rows.push(
        ...measured
          .map(judge)
          .filter((row) => only.length === 0 || only.includes(name) || only.includes(row.name)),
      );
    }
  } finally {
    await profiles.remove();
    await server.close();
    await rm(results, { recursive: true, force: true });
  }
  const machine = {
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    browser: `Chromium ${browser}`,
  };
  const machineWords = `${machine.cores} cores, ${machine.memoryGiB} GiB, headless ${machine.browser}; medians of ${runs} runs`;
  if (json) process.stdout.write(`${JSON.stringify({ machine, runs, quick, rows }, null, 2)}\n`);
  else process.stdout.write(`\n${machineWords}\n\n${table(rows)}`);
  if (save) await saveFigures(folder, machineWords, rows);
  return rows.some(({ pass }) => pass === false) ? 1 : 0;
}

/** What was measured before, and what comes after, is not lost for it. @param {readonly string[]} bars @param {unknown} error */
function failed(bars, error) {
  const words = error instanceof Error ? error.message : String(error);
  say(`  ${error instanceof Error ? error.stack : words}\n`);
  return bars.map((bar) => ({ bar, figures: [], failed: words.split('\n', 1)[0] }));
}

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    size: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(help);
else
  process.exitCode = await bench({
    ...values,
    runs: Math.max(1, Math.trunc(Number(values.runs)) || (values.quick ? 3 : 5)),
  });
