import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LogFileProblem } from '../../../src/exchange/log-file/index.ts';
import { advanceHead, canonicalJson, emptyHead, ZERO_HASH } from '../../../src/kernel/index.ts';
import type { JsonValue } from '../../../src/kernel/index.ts';
import {
  anyLog,
  BOOK,
  commitsOf,
  deviceOf,
  fileOf,
  holding,
  logOf,
  NOON,
  opening,
  readAll,
  textOf,
  thing,
  variedLog,
} from './sample-log.ts';

const eventsOf = (text: string) => text.slice(text.indexOf('"events":'));

describe('a log that is written and read', () => {
  test('comes back commit for commit, with its texts and versions', async () => {
    const log = variedLog();
    const { arrived, summary } = await readAll(new Blob([await fileOf(log)]));
    expect(arrived).toEqual(await commitsOf(log));
    const { position, logHash, commits } = await log.head();
    expect(summary).toMatchObject({ domain: 'test', events: position, commits, unknownEvents: 1 });
    expect(summary.unknownTypes).toEqual([{ type: 'NotKnownHere', schema: 7 }]);
    expect(summary.manifest).toMatchObject({ book: BOOK, head: { position, hash: logHash } });
    expect(summary.manifest.devices.map(({ device }) => device)).toEqual([deviceOf(0), deviceOf(1)].sort());
  });

  test('gives the same events byte for byte when it is written again, on another device and day', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const first = await textOf(log);
        const { arrived } = await readAll(new Blob([first]));
        expect(arrived).toEqual(await commitsOf(log));
        const head = arrived.reduce((at, { commit }) => advanceHead(at, commit), emptyHead(deviceOf(9)));
        const again = new TextDecoder().decode(await fileOf(holding(head, arrived), NOON + 1e9));
        expect(eventsOf(again)).toBe(eventsOf(first));
      }),
      { numRuns: 300, seed: 20250330 },
    );
  });

  test('is canonical JSON, an event a line, and nothing is null that could be absent', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const text = await textOf(log);
        const { manifest, events } = JSON.parse(text) as {
          manifest: JsonValue;
          events: Record<string, JsonValue>[];
        };
        const lines = events.map((event) => canonicalJson(event)).join(',\n');
        expect(text).toBe(`{"manifest":${canonicalJson(manifest)},"events":[\n${lines}\n]}\n`);
        for (const { data: _data, ...attributes } of events)
          expect(Object.values(attributes)).not.toContain(null);
      }),
      { numRuns: 100, seed: 8785 },
    );
  });

  test('is handed on in batches that end with a commit', async () => {
    const acts = Array.from({ length: 60 }, (_, act) => [
      { events: Array.from({ length: 50 }, (_, nth) => thing(`${act}.${nth}`)) },
    ]);
    const { batches } = await readAll(new Blob([await fileOf(logOf([[opening], ...acts]))]));
    expect(batches.map((batch) => batch.length)).toEqual([21, 20, 20]);
  });
});

describe('writing', () => {
  test('an empty log is a file, but opens no book', async () => {
    const text = await textOf(logOf([]));
    expect(JSON.parse(text)).toMatchObject({
      manifest: { head: { position: 0, hash: ZERO_HASH }, devices: [] },
      events: [],
    });
    await expect(readAll(new Blob([text]))).rejects.toMatchObject({ fault: { type: 'BookMismatch' } });
  });

  test('takes the log as it stood when it began', async () => {
    const log = variedLog();
    const head = await log.head();
    const commits = await commitsOf(log);
    const earlier = commits
      .slice(0, 5)
      .reduce((at, { commit }) => advanceHead(at, commit), emptyHead(head.device));
    const text = await textOf({ ...log, head: async () => earlier });
    expect((await readAll(new Blob([text]))).arrived).toEqual(commits.slice(0, 5));
  });

  test('refuses a log that is not what its head says, before the first byte', async () => {
    const log = variedLog();
    const head = await log.head();
    const commits = await commitsOf(log);
    for (const held of [commits.slice(0, -1), commits.toSpliced(3, 1)]) {
      const problem: unknown = await fileOf(holding(head, held)).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(LogFileProblem);
      expect(problem).toMatchObject({ fault: { type: 'LogNotWhole' } });
    }
  });

  test('can be stopped', async () => {
    const { exportLog } = await import('../../../src/exchange/log-file/index.ts');
    const stopped = exportLog({
      log: variedLog(),
      domain: { name: 'test' },
      exportedAt: NOON,
      signal: AbortSignal.abort(),
    });
    await expect(stopped.next()).rejects.toThrow('aborted');
  });
});
