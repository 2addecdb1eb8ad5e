// @ts-check
/** Runs the steps of `npm test` one after the other, up to the first that fails, and sums up. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, run } from '../../src/host/install.mjs';
import { findOrGetBrowser } from './find-or-get-browser.mjs';
import { steps } from './steps.mjs';

const folder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** @param {string} words */
const say = (words) => void process.stdout.write(words);

/** @param {string[]} names only these steps; all where none is named */
export async function runSteps(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    say(`Unknown: ${unknown.join(', ')}. The steps are: ${steps.map(({ name }) => name).join(', ')}.\n`);
    process.exitCode = 2;
    return;
  }
  const chosen = names.length > 0 ? steps.filter(({ name }) => names.includes(name)) : steps;
  const began = performance.now();
  const total = { passed: 0, failed: 0 };
  try {
    await prepare(chosen);
  } catch (error) {
    say(`\n${error instanceof Error ? error.message : String(error)}\n0 passed, 1 failed\n`);
    process.exitCode = 1;
    return;
  }
  for (const step of chosen) {
    const { passed, failed } = await runStep(step);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) break;
  }
  say(`\n${total.passed} passed, ${total.failed} failed (${seconds(began)})\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** @param {import('./steps.mjs').Step[]} chosen */
async function prepare(chosen) {
  await ensureInstalled(folder, say);
  await mkdir(join(folder, 'test-results'), { recursive: true });
  if (chosen.some(({ needsBrowser }) => needsBrowser)) {
    process.env['CHROMIUM_PATH'] = await findOrGetBrowser(folder, say);
  }
}

/** @param {import('./steps.mjs').Step} step */
async function runStep({ name, command, counts }) {
  say(`\n── ${name} ──\n`);
  const began = performance.now();
  if (counts) await rm(join(folder, counts), { force: true }); // Never counts an earlier run.
  const succeeded = await run(process.execPath, command, folder).then(
    () => true,
    () => false,
  );
  const counted = counts ? await countTests(join(folder, counts)) : { passed: succeeded ? 1 : 0, failed: 0 };
  // A runner may fail without a failed test: a file that does not load, an error outside any test, no test at all.
  const failed = succeeded ? counted.failed : Math.max(1, counted.failed);
  say(`${failed > 0 ? '✗' : '✓'} ${name} (${seconds(began)})\n`);
  return { passed: counted.passed, failed };
}

/** Reads the reports of both Vitest and Playwright. @param {string} path */
async function countTests(path) {
  try {
    const report = JSON.parse(await readFile(path, 'utf8'));
    return report.stats
      ? { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }
      : { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** @param {number} since */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
