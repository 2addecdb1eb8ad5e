/** Whatever commits go into a segment come out of it byte for byte; whatever happens to its bytes is noticed. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Head, JsonValue, SealedCommit } from '../../../src/kernel/index.ts';
import {
  DamagedCommit,
  advanceHead,
  canonicalJson,
  commitMeta,
  emptyHead,
  sha256Hex,
} from '../../../src/kernel/index.ts';
import { decodeSegment, encodeSegment } from '../../../src/storage/segments/segment.ts';
import { storedCommit } from '../../../src/storage/stored-commit.ts';
import type { StoredCommit } from '../../../src/storage/streams.ts';
import { actAfter } from '../../kernel/make-commits.ts';

const BOOK = 'book';
const uuid = fc.uuid();

/** Records as domains have them, with optional fields, lists of records, ids and few different texts … */
const record = fc.record(
  {
    transaction: uuid,
    date: fc.constantFrom('2025-01-01', '2025-02-28'),
    payee: fc.string(),
    postings: fc.array(
      fc.record(
        {
          account: fc.constantFrom('giro', 'food'),
          amount: fc.maxSafeInteger(),
          state: fc.constant('cleared'),
        },
        { requiredKeys: ['account', 'amount'] },
      ),
    ),
    note: fc.constantFrom('', 'ö😀'),
    share: fc.double({ noNaN: true, noDefaultInfinity: true }),
  },
  { requiredKeys: ['transaction', 'postings'] },
);
/** … and whatever else JSON can be. */
const anything = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);

const event = fc
  .tuple(
    fc.constantFrom('Recorded', 'Revised', 'constructor'),
    fc.oneof(record, anything),
    fc.boolean(),
    uuid,
  )
  .map(([type, data, follows, id]) => {
    const value: JsonValue = data;
    const own =
      typeof value === 'object' && value !== null && 'transaction' in value ? value['transaction'] : id;
    return { stream: `transaction:${follows ? String(own) : id}`, type, data: value };
  });
const sketch = fc.record({
  events: fc.array(event, { minLength: 1, maxLength: 5 }),
  recordedAt: fc.integer({ min: 0, max: 2 ** 45 }),
  command: fc.oneof(uuid, fc.string({ minLength: 1 })),
});

function stored(commits: readonly SealedCommit[], first = 1): StoredCommit[] {
  let position = first;
  return commits.map(({ commit, text }) => {
    const at = position;
    position += commit.events.length;
    return { position: at, commit, text };
  });
}

function plain({ position, commit, text }: StoredCommit) {
  const { causation, events, prev, hash } = commit;
  return { position, commit: { ...commitMeta(commit), causation, events, prev, hash }, text };
}

function madeBy(devices: readonly string[], sketches: readonly Parameters<typeof actAfter>[2][number][]) {
  const heads = new Map<string, Head>();
  return sketches.flatMap((each, nth) => {
    const device = devices[nth % devices.length]!;
    const head = heads.get(device) ?? emptyHead(device);
    const act = actAfter(head, BOOK, [each]);
    heads.set(device, advanceHead(head, act[0]!.commit));
    return act;
  });
}

test('any commits come back as they were, with what was hashed', () => {
  fc.assert(
    fc.property(
      fc.array(sketch, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(['one'], ['one', 'two']),
      fc.integer({ min: 1, max: 1e9 }),
      (sketches, devices, first) => {
        const commits = stored(madeBy(devices, sketches), first);
        const read = [...decodeSegment(encodeSegment(commits, BOOK), first, BOOK)];
        // As they are read from the store: with keys in canonical order.
        const expected = commits.map(({ position, commit, text }) =>
          plain(storedCommit({ position, count: commit.events.length, hash: commit.hash, text })),
        );
        expect(read.map(plain)).toEqual(expected);
        expect(read.map(({ commit, text }) => sha256Hex(text) === commit.hash)).not.toContain(false);
      },
    ),
    { numRuns: 300 },
  );
});

test('a commit of another shape than this build writes is kept word for word', () => {
  const [, middle] = madeBy(['one'], [{ events: [{ stream: 'a' }] }, { events: [{ stream: 'a' }] }]);
  const text = canonicalJson({ ...(JSON.parse(middle!.text) as object), format: 2, weather: 'fine' });
  const odd = { commit: { ...middle!.commit, hash: sha256Hex(text) }, text };
  const commits = stored([odd, ...madeBy(['two'], [{ events: [{ stream: 'a' }] }])]);
  const read = [...decodeSegment(encodeSegment(commits, BOOK), 1, BOOK)];
  expect(read.map((each) => each.text)).toEqual(commits.map((each) => each.text));
});

describe('damage', () => {
  const commits = stored(
    madeBy(
      ['one'],
      Array.from({ length: 8 }, (_, nth) => ({
        events: [{ stream: `s${nth % 3}`, data: { note: `note ${nth}`, amount: nth * 1000 } }],
      })),
    ),
  );
  const bytes = encodeSegment(commits, BOOK);

  test('any changed bit is noticed', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at]! ^= 1 << (at % 8);
      expect(() => decodeSegment(changed, 1, BOOK)).toThrow(DamagedCommit);
    }
  });

  test('commits that are not wanted are passed over', () => {
    const read = [...decodeSegment(bytes, 1, BOOK, (position) => position % 3 === 0)];
    expect(read.map(plain)).toEqual(commits.filter(({ position }) => position % 3 === 0).map(plain));
  });

  test('so is a missing end', () => {
    for (const length of [0, 4, 11, 12, bytes.length - 1])
      expect(() => decodeSegment(bytes.slice(0, length), 1, BOOK)).toThrow(DamagedCommit);
  });
});
