/** The journal's frames: what is written is read back, and nothing else is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32c } from '../../../src/storage/crc32c.ts';
import type { CommitFrame, Frame } from '../../../src/storage/journal/frames.ts';
import { commitFrame, endFrame, headerFrame } from '../../../src/storage/journal/frames.ts';
import { readFrames } from '../../../src/storage/journal/read-frames.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('CRC-32C', () => {
  // RFC 3720 appendix B.4, and the check value of the catalogue of CRCs.
  test.each([
    ['123456789', utf8('123456789'), 0xe3069283],
    ['32 zeros', new Uint8Array(32), 0x8a9136aa],
    ['32 times 0xff', new Uint8Array(32).fill(0xff), 0x62a8ab43],
    ['0 to 31', Uint8Array.from({ length: 32 }, (_, at) => at), 0x46dd794e],
    ['nothing', new Uint8Array(), 0],
  ])('of %s', (_, bytes, sum) => expect(crc32c(bytes)).toBe(sum));

  test('goes on from a part', () => {
    const bytes = utf8('123456789');
    expect(crc32c(bytes, 4, 9, crc32c(bytes, 0, 4))).toBe(0xe3069283);
  });
});

const hash = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789abcdef')),
  minLength: 64,
  maxLength: 64,
});
const commitFrames = fc.record<CommitFrame>({
  kind: fc.constant('commit'),
  position: fc.oneof(
    fc.integer({ min: 1, max: 100 }),
    fc.integer({ min: 2 ** 32 - 2, max: Number.MAX_SAFE_INTEGER }),
  ),
  count: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  hash,
  logHash: hash,
  text: fc.string({ unit: 'grapheme', minLength: 2, maxLength: 200 }),
});

const encode = (frames: readonly CommitFrame[]) => [headerFrame('book-1'), ...frames.map(commitFrame)];

async function read(parts: readonly Uint8Array<ArrayBuffer>[]) {
  const frames: Frame[] = [];
  const reading = readFrames(new Blob([...parts]));
  for (let next = await reading.next(); ; next = await reading.next()) {
    if (next.done) return { frames: frames.slice(1), lost: next.value };
    frames.push(next.value.frame);
  }
}

// Many tries: on a machine that is busy they take longer than a test mostly may.
describe('a journal file', { timeout: 120_000 }, () => {
  test('gives back its frames', () =>
    fc.assert(
      fc.asyncProperty(fc.array(commitFrames, { maxLength: 5 }), async (frames) => {
        expect(await read(encode(frames))).toEqual({ frames, lost: { torn: 0, damaged: 0 } });
      }),
    ));

  test('larger than what is read at a time, with frames larger still', async () => {
    const frames = [100, 3_000_000, 10, 900_000, 900_000, 5].map((length, nth): CommitFrame => ({
      kind: 'commit',
      position: nth + 1,
      count: 1,
      hash: 'ab'.repeat(32),
      logHash: 'cd'.repeat(32),
      text: 'é'.repeat(length),
    }));
    expect(await read(encode(frames))).toEqual({ frames, lost: { torn: 0, damaged: 0 } });
  });

  test('cut anywhere gives the frames before the cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(commitFrames, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        async (frames, where) => {
          const parts = encode(frames);
          const ends = parts.map((_, nth) =>
            parts.slice(0, nth + 1).reduce((sum, { length }) => sum + length, 0),
          );
          const cut = ends[0]! + (where % (ends.at(-1)! - ends[0]!));
          const whole = ends.filter((end) => end <= cut).length - 1;
          const bytes = new Uint8Array(await new Blob(parts).slice(0, cut).arrayBuffer());
          expect(await read([bytes])).toEqual({
            frames: frames.slice(0, whole),
            lost: { torn: cut - ends[whole]!, damaged: 0 },
          });
        },
      ),
    ));

  test('with any one byte changed loses that frame alone', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(commitFrames, { minLength: 2, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (frames, which, where, flip) => {
          const parts = encode(frames);
          const hurt = which % frames.length;
          const part = parts[hurt + 1]!;
          part[where % part.length]! ^= flip;
          const { frames: left, lost } = await read(parts);
          expect(left).toEqual(frames.filter((_, nth) => nth !== hurt));
          const last = hurt === frames.length - 1;
          expect(lost).toEqual({ torn: last ? part.length : 0, damaged: last ? 0 : part.length });
        },
      ),
      { numRuns: 300 },
    ));

  test('takes random bytes for nothing', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
        const bytes = Uint8Array.from(noise);
        expect(await read([headerFrame('book-1'), bytes])).toEqual({
          frames: [],
          lost: { torn: bytes.length, damaged: 0 },
        });
      }),
    ));

  test('ends with what it holds, where it is sealed', async () => {
    const end = { first: 5, last: 2 ** 40, commits: 9, logHash: 'ef'.repeat(32) };
    expect((await read([headerFrame('book-1'), endFrame(end)])).frames).toEqual([{ kind: 'end', ...end }]);
  });
});
