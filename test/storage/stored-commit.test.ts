import { expect, test } from 'vitest';
import { DamagedCommit } from '../../src/kernel/index.ts';
import { storedCommit } from '../../src/storage/stored-commit.ts';

const record = (text: string) => ({ position: 7, count: 1, hash: '0'.repeat(64), text });

test.each([
  ['text that is cut', '{"events":[{"stream":"a"'],
  ['no events', '{"device":"d"}'],
  ['too few events', '{"events":[]}'],
  // One byte changed: the key "stream" is "strebm".
  ['an event of no stream', '{"events":[{"data":{},"schema":1,"strebm":"a","type":"Happened"}]}'],
  ['an event that is none', '{"events":[7]}'],
])('%s is a damaged commit, named by its position', (_name, text) => {
  expect(() => storedCommit(record(text))).toThrow(
    expect.objectContaining({ name: 'DamagedCommit', position: 7 }),
  );
  expect(() => storedCommit(record(text))).toThrow(DamagedCommit);
});
