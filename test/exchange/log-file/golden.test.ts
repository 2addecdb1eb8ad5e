/** Files that earlier builds wrote stay readable, word for word. They are never written anew. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commitsOf, fileOf, readAll, variedLog } from './sample-log.ts';

test('a file of version 1 is read, and written as it was', async () => {
  const file = readFileSync(new URL('../../data/log-file/version-1.daybook.json', import.meta.url));
  const { arrived } = await readAll(new Blob([file]));
  expect(arrived).toEqual(await commitsOf(variedLog()));
  expect(Buffer.from(await fileOf(variedLog())).equals(file)).toBe(true);
});
