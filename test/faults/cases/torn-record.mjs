// @ts-check
/** A torn record at the end of LevelDB's log, as a killed browser can leave it: it finds an empty database some openings later. */
import { appendFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterDamage } from '../browser/after-damage.mjs';
import { eachSeed } from '../browser/each.mjs';
import { prepareBook, small } from '../browser/prepared-book.mjs';
import { filesOf } from '../browser/profile.mjs';

export const name = 'torn-record';
export const order = 2;
export const what =
  'a torn record at the end of LevelDB’s log, cut at each byte of its header and each byte changed → healed';

/** Checksum of four bytes, length of two, type of one: https://github.com/google/leveldb/blob/main/doc/log_format.md */
const header = [0x01, 0x02, 0x03, 0x04, 0x40, 0x00, 0x01];

/** The header cut after each byte; then each byte another; then some of what it announces. */
const records = [
  header,
  ...header.slice(1).map((_, nth) => header.slice(0, nth + 1)),
  ...header.map((_, changed) => header.map((byte, nth) => (nth === changed ? byte ^ 0xff : byte))),
  ...[1, 63, 64].map((length) => [...header, ...Array.from({ length }, (_, nth) => nth)]),
  ...[2, 3, 4].map((type) => [...header.slice(0, 6), type]),
];
export const count = { full: records.length, quick: 1 };

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const book = await prepareBook(site, small);
  await eachSeed(run, 1, async (seed, lane) => {
    const profile = join(run.folder, `profile-${lane}`);
    const record = await book.putInto(profile);
    const logs = (await filesOf(profile, 'indexedDB')).filter((path) => path.endsWith('.log'));
    const newest = logs.sort((a, b) => basename(a).localeCompare(basename(b))).at(-1);
    if (!newest) return { ending: 'nothingThere', words: 'The browser keeps no such log' };
    const bytes = records[(seed - 1) % records.length] ?? header;
    await appendFile(newest, Uint8Array.from(bytes));
    const verdict = await afterDamage(site, profile, record);
    const words = `${bytes
      .slice(0, 10)
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(' ')}: ${verdict.words}`;
    if (verdict.ending === 'failed') return { ...verdict, words };
    // Once more: the wipe comes when the file that holds the torn record is read as an old one.
    const later = await afterDamage(site, profile, record);
    return later.ending === 'whole'
      ? { ...verdict, words }
      : { ...later, words: `${words} | later: ${later.words}` };
  });
}
