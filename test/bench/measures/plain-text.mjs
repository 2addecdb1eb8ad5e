// @ts-check
/** The same balances from a plain-text journal by hledger and ledger, where they are installed. */
import { execFile } from 'node:child_process';
import { open as openFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sizeOf } from './size-of.mjs';

const run = promisify(execFile);
const programs = ['hledger', 'ledger'];
/** They take minutes and gigabytes for more. */
const MOST = 100_000;
/** As the bank's own: both must say the same of it. */
const ACCOUNT = 'giro';

/** @type {import('./measures.mjs').Measure} */
export const plainText = {
  name: 'plain-text',
  bars: programs,
  async measure({ runs, quick, sizes, folder, profiles }) {
    const measured = [];
    const times = quick ? Math.min(2, runs) : runs;
    const installed = await Promise.all(programs.map(isInstalled));
    for (const events of sizes.filter((size) => size <= MOST)) {
      const size = sizeOf(events);
      const journal = join(folder, `${events}.journal`);
      const ours = installed.includes(true)
        ? await oursAndJournal(profiles, events, times, journal)
        : undefined;
      for (const [nth, program] of programs.entries()) {
        if (!ours || !installed[nth]) {
          measured.push({ bar: program, size, figures: [], missing: 'not installed' });
          continue;
        }
        const against = [];
        for (let nth = 0; nth < times; nth += 1)
          against.push(await balancesBy(program, journal, ours.balances));
        measured.push({ bar: program, size, figures: ours.figures, against });
      }
      await rm(journal, { force: true });
    }
    return measured;
  },
};

/** @param {string} program */
const isInstalled = (program) =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  );

/**
 * @param {import('../host/profiles.mjs').Profiles} profiles @param {number} events @param {number} runs
 * @param {string} path where the journal is written to
 */
async function oursAndJournal(profiles, events, runs, path) {
  const file = await openFile(path, 'w');
  try {
    return await profiles.withBook(events, async (open, { book }) => {
      const page = await open('/bench/index.html');
      await page.exposeFunction('keepText', (/** @type {string} */ text) =>
        file.write(text).then(() => undefined),
      );
      await page.evaluate((book) => bench.writePlainText(book, 'keepText'), book);
      return page.evaluate(
        (asked) => bench.remote.measureBalances(...asked),
        /** @type {const} */ ([book, runs]),
      );
    });
  } finally {
    await file.close();
  }
}

/** ms of one run. @param {string} program @param {string} journal @param {Readonly<Record<string, number>>} expected */
async function balancesBy(program, journal, expected) {
  const began = performance.now();
  const { stdout } = await run(program, ['-f', journal, 'balance', '--flat'], {
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    maxBuffer: 2 ** 26,
  });
  const elapsed = performance.now() - began;
  const found = new RegExp(`^\\s*(-?[\\d.]+) EUR\\s+${ACCOUNT}$`, 'm').exec(stdout)?.[1];
  if (Math.round(Number(found) * 100) !== expected[ACCOUNT])
    throw new Error(`${program} says that ${ACCOUNT} holds ${found}, and we ${expected[ACCOUNT]}`);
  return elapsed;
}
