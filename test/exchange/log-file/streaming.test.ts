/** However the bytes arrive, and however many they are. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readLogFile } from '../../../src/exchange/log-file/index.ts';
import type { Piece } from '../../../src/exchange/log-file/json-pieces.ts';
import { JsonPieces } from '../../../src/exchange/log-file/json-pieces.ts';
import { commitsOf, domain, fileOf, logOf, opening, readAll, thing, variedLog } from './sample-log.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file whose stream gives the chunks that it is told to. */
function fileOfChunks(size: number, magic: Bytes, chunks: () => Iterator<Bytes>) {
  const stream = () => {
    const next = chunks();
    return new ReadableStream<Bytes>({
      pull(controller) {
        const { done, value } = next.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    });
  };
  const slice = (start: number, end: number) => new Blob([magic.slice(start, end)]);
  return { size, stream, slice };
}

function* cut(bytes: Bytes, length: number, first = length): Generator<Bytes, undefined> {
  for (let at = 0, end = first; at < bytes.length; at = end, end += length) yield bytes.slice(at, end);
  return undefined;
}

async function gzip(bytes: Bytes): Promise<Bytes> {
  const zipped = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}

const log = variedLog();
const commits = await commitsOf(log);
const bytes = await fileOf(log);

describe('chunks', () => {
  test('of one byte', async () => {
    const file = fileOfChunks(bytes.length, bytes, () => cut(bytes, 1));
    expect((await readAll(file)).arrived).toEqual(commits);
  });

  test('with a boundary at every byte, in memory that is filled again once it was taken', () => {
    const piecesOf = (boundary: number) => {
      const pieces = new JsonPieces({ bytes: 10_000, depth: 64 });
      const shared = new Uint8Array(bytes.length);
      const found: Piece[] = [];
      for (const chunk of cut(bytes, bytes.length, boundary)) {
        shared.set(chunk);
        found.push(...pieces.of(shared.subarray(0, chunk.length)));
      }
      pieces.end();
      return found;
    };
    const whole = piecesOf(bytes.length);
    expect(whole).toHaveLength(1 + commits.flatMap(({ versions }) => versions).length);
    const boundaries = Array.from(bytes, (_, at) => at).slice(1);
    const astray = boundaries.filter((boundary) => !isDeepStrictEqual(piecesOf(boundary), whole));
    expect(astray).toEqual([]);
  });

  test('name the same fault at the same place wherever they end', async () => {
    const text = new TextDecoder().decode(bytes).replace('"thing":"b"', '"thing":"B"');
    const broken = new TextEncoder().encode(`${text.slice(0, -80)}!`);
    for (const length of [1, 17, 1000, broken.length]) {
      const file = fileOfChunks(broken.length, broken, () => cut(broken, length));
      await expect(readAll(file)).rejects.toMatchObject({
        fault: { type: 'HashMismatch', event: 2, line: 3 },
      });
    }
  });
});

describe('files', () => {
  test('may be spread out and marked as UTF-8', async () => {
    const spread = JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)), null, '\r\n\t');
    expect((await readAll(new Blob(['\ufeff', spread]))).arrived).toEqual(commits);
  });

  test('may be gzipped', async () => {
    const told: number[] = [];
    const zipped = new Blob([await gzip(bytes)]);
    const { arrived } = await readAll(zipped, { onProgress: ({ fraction }) => told.push(fraction) });
    expect(arrived).toEqual(commits);
    expect(told.at(-1)).toBe(1);
  });

  test('that were cut short or damaged under gzip are refused', async () => {
    const zipped = await gzip(bytes);
    const cases = [
      zipped.slice(0, 2),
      zipped.slice(0, 40),
      zipped.slice(0, -4),
      zipped.slice(0, -9),
      zipped.map((byte, at) => (at === 500 ? byte ^ 0x55 : byte)),
    ];
    for (const damaged of cases) {
      await expect(readAll(new Blob([damaged]))).rejects.toMatchObject({ name: 'LogFileProblem' });
    }
  });

  test('that cannot be read say so', async () => {
    const gone = () => {
      throw new DOMException('The file is gone', 'NotReadableError');
    };
    const file = fileOfChunks(bytes.length, bytes, () => ({ next: gone }));
    await expect(readAll(file)).rejects.toMatchObject({ fault: { type: 'FileUnreadable' } });
  });
});

describe('bombs', () => {
  const [start = '', end = ''] = new TextDecoder().decode(bytes).split('"thing":"b"');
  const bomb = async (filler: string) => {
    const million = filler.repeat(1e6 / filler.length);
    const whole = fileOfChunks(0, new Uint8Array(2), function* () {
      yield new TextEncoder().encode(start);
      const filling = new TextEncoder().encode(million);
      for (let nth = 0; nth < 1000; nth += 1) yield filling;
      yield new TextEncoder().encode(end);
      return undefined;
    });
    const zipped = new Blob([
      await new Response(whole.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
    ]);
    expect(zipped.size).toBeLessThan(2e6);
    return zipped;
  };

  test.each([
    ['a text', 'x', 'TooLarge'],
    ['blanks', ' ', 'TooLarge'],
  ])(
    'of a gigabyte of %s are stopped early, in little memory',
    async (_, filler, type) => {
      const zipped = await bomb(filler);
      const { peak } = await watchingMemory(async (look) => {
        const reading = readAll(zipped, { onProgress: look });
        await expect(reading).rejects.toMatchObject({ fault: { type } });
      });
      expect(peak).toBeLessThan(64e6);
    },
    60_000,
  );
});

/** Greatest growth of all memory that JavaScript holds, bytes, looked at whenever `work` says so. */
async function watchingMemory(work: (look: () => void) => Promise<void>): Promise<{ peak: number }> {
  const held = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const start = held();
  let peak = 0;
  await work(() => (peak = Math.max(peak, held() - start)));
  return { peak };
}

test('a log of 100 MB is read in bounded memory', async () => {
  const acts = Array.from({ length: 500 }, (_, act) => [
    { events: Array.from({ length: 200 }, (_, nth) => thing(`${act}.${nth}`)) },
  ]);
  const large = await fileOf(logOf([[opening], ...acts]));
  const file = fileOfChunks(large.length, large, () => cut(large, 65536));
  const { peak } = await watchingMemory(async (look) => {
    let events = 0;
    for await (const batch of readLogFile(file, { domains: [domain], onProgress: look })) {
      for (const { commit } of batch) events += commit.events.length;
    }
    expect(events).toBe(100_001);
  });
  expect(large.length).toBeGreaterThan(70e6);
  expect(peak).toBeLessThan(64e6);
}, 60_000);
