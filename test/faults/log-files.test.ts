/** The short version of the mutated log files, and what was found by the long one. */
import { expect, test } from 'vitest';
import * as logFiles from './cases/log-files.ts';
import { fileOf, makeBaseLog, sealedAgain } from './support-node/base-log.ts';
import { failuresOf } from './support-node/each-seed.ts';
import { importFile } from './support-node/import-file.ts';

test('mutated files are refused with the place, or were not changed; made-up ones can be lived with', async () => {
  expect(await failuresOf(logFiles, 1, 60)).toEqual([]);
});

test('a bomb of a gigabyte is refused in little memory', async () => {
  expect(await failuresOf(logFiles, 250, 1)).toEqual([]);
});

const commits = (await makeBaseLog(1)).map(({ commit }) => commit);

test.each([
  ['the same as before', commits[5]!.time],
  ['before', '000000000001-0000'],
  ['beyond all clocks, with no room after it', 'ffffffffffff-ffff'],
])('a log whose logical time is %s is refused', async (_, time) => {
  const changed = commits.map((commit, nth) => (nth === 6 ? { ...commit, time } : commit));
  const imported = await importFile(new Blob([await fileOf(sealedAgain(changed))]));
  expect(imported).toMatchObject({ ok: false });
});

test('a log that was recorded at no date can be looked at', async () => {
  expect(await failuresOf(logFiles, 36, 1)).toEqual([]);
});
