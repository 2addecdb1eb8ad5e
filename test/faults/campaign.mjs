// @ts-check
/** Runs the cases one after the other within their time, keeping what was found, and sums up. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { wordsOf } from './browser/each.mjs';
import { prepareSite } from './browser/site.mjs';
import { addResult, fingerprintOf, freshProgress, readProgress, writeProgress } from './progress.mjs';
import { caseNames, loadCases } from './registry.mjs';
import { table } from './table.mjs';

/** @typedef {import('./case.mjs').Case} Case @typedef {import('./progress.mjs').CaseProgress} CaseProgress */
/**
 * @typedef {{
 *   quick: boolean, only: string[], seed: number, count: number | undefined, json: boolean, each: boolean, fresh: boolean,
 *   minutes: number, browserFlags: string[],
 * }} Options
 */

/** @param {string} folder the project's @param {Options} options @param {(words: string) => void} say @returns {Promise<number>} the exit code */
export async function campaign(folder, options, say) {
  const { quick, only, seed, count, json, each, fresh, minutes, browserFlags } = options;
  const names = await caseNames();
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    say(`There is no case ${unknown.join(', ')}. There are: ${names.join(', ')}.\n`);
    return 2;
  }
  const cases = await loadCases(only, folder);
  const results = join(folder, 'test-results');
  const path = join(results, 'faults.json');
  const progress = await readProgress(
    path,
    await fingerprintOf(folder, { quick, seed, count, browserFlags }),
  );
  const rows = cases.map((one) => {
    const wanted = count ?? (quick ? one.count.quick : one.count.full);
    return { one, progress: (progress.cases[one.name] ??= freshProgress(wanted)) };
  });
  // Only a campaign that was stopped goes on; one that came to its end is begun again.
  if (fresh || rows.every(({ progress: { done, count } }) => done >= count))
    for (const row of rows) row.progress = progress.cases[row.one.name] = freshProgress(row.progress.count);

  const stop = new AbortController();
  const stopping = () => stop.abort(new DOMException('Stopped', 'AbortError'));
  process.once('SIGINT', stopping);
  const timer = setTimeout(stopping, minutes * 60_000);
  const site = prepareSite(folder, join(results, 'faults'), browserFlags, say);
  try {
    for (const { one, progress: found } of rows) {
      if (stop.signal.aborted) break;
      if (found.done >= found.count) continue;
      say(`${one.name}: ${one.what} …\n`);
      const own = join(results, 'faults', one.name);
      await rm(own, { recursive: true, force: true });
      await mkdir(own, { recursive: true });
      const save = () => writeProgress(path, progress);
      await runCase(one, found, {
        seed,
        quick,
        signal: stop.signal,
        folder: own,
        site: site.get,
        browserFlags,
        each,
        save,
        say,
      });
      await save();
      await rm(own, { recursive: true, force: true, maxRetries: 5 });
    }
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', stopping);
    await site.close();
  }
  if (json)
    process.stdout.write(
      `${JSON.stringify({ seed, quick, browserFlags, cases: progress.cases }, null, 2)}\n`,
    );
  else process.stdout.write(`\n${table(rows)}`);
  const failed = rows.some(({ progress: { counts } }) => counts.failed > 0);
  const unfinished = rows.some(({ progress: { done, count } }) => done < count);
  if (unfinished) say('\nNot all was tried. The same command goes on from here.\n');
  return failed ? 1 : unfinished ? 3 : 0;
}

/**
 * @param {Case} one @param {CaseProgress} found
 * @param {Omit<import('./case.mjs').Run, 'count' | 'onResult'> & { browserFlags: string[], each: boolean, save: () => Promise<void>, say: (words: string) => void }} run
 */
async function runCase(one, found, { seed, quick, signal, folder, site, browserFlags, each, save, say }) {
  const began = performance.now() - found.ms;
  let saving = Promise.resolve();
  /** @param {import('./case.mjs').Result} result */
  const onResult = (result) => {
    addResult(found, result);
    found.ms = Math.round(performance.now() - began);
    saving = saving.then(save, save);
    if (each) say(`${result.seed} ${result.ending}: ${result.words ?? ''}\n`);
    if (result.ending !== 'failed') return;
    const flags = browserFlags.map((flag) => ` --browser-flag=${flag}`).join('');
    const small = quick ? ' --quick' : '';
    const again = `npm run faults -- --only ${one.name} --seed ${result.seed} --count 1${small}${flags}`;
    say(`✗ ${one.name}, seed ${result.seed}: ${result.words ?? 'no reason given'}\n  again: ${again}\n`);
  };
  const first = seed + found.done;
  try {
    await one.run({ seed: first, count: found.count - found.done, quick, onResult, signal, folder, site });
  } catch (error) {
    if (!signal.aborted) {
      onResult({ seed: seed + found.done, ending: 'failed', words: wordsOf(error) });
    }
  }
  await saving;
}
