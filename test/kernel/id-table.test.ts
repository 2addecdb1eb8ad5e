/** The id table answers as a plain map of strings does, whatever the strings. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdTable } from '../../src/kernel/index.ts';

const prefixes = fc.constantFrom('', 'transaction:', 'account:', 'import:', ':', 'é', 'transaction');
const uuids = fc.uuid().map((id) => id.toLowerCase());
const nearMisses = fc
  .tuple(uuids, fc.nat(35), fc.constantFrom('-', 'g', 'A', 'š', 'ı', '`', '/', ':', ''))
  .map(([id, place, put]) => id.slice(0, place) + put + id.slice(place + 1));
const ids = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(prefixes, uuids).map((parts) => parts.join('')) },
  fc.tuple(prefixes, nearMisses).map((parts) => parts.join('')),
  // Of another alphabet, whose codes are those of digits but for higher bits.
  fc.tuple(uuids, fc.nat(35)).map(([id, place]) => shifted(id, place)),
  uuids.map((id) => id.toUpperCase()),
  fc.tuple(uuids, fc.string({ maxLength: 2 })).map((parts) => parts.join('')),
  fc.tuple(fc.string({ unit: 'binary' }), uuids).map((parts) => parts.join('')),
  prefixes,
  fc.string(),
  // Few, so that prefixes, ids and texts come again.
  fc.constantFrom(
    '__proto__',
    '00000000-0000-0000-0000-000000000000',
    'a00000000-0000-0000-0000-000000000000',
  ),
);

function shifted(id: string, place: number): string {
  return id.slice(0, place) + String.fromCharCode(id.charCodeAt(place) + 128) + id.slice(place + 1);
}

test('ordinals and ids are those of a map, for every string', () =>
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 300 }), fc.array(ids, { maxLength: 20 }), (added, asked) => {
      const table = new IdTable();
      const map = new Map<string, number>();
      for (const id of [...added, ...added]) {
        expect(table.ordinalOf(id)).toBe(map.get(id));
        if (!map.has(id)) map.set(id, map.size);
        expect(table.add(id)).toBe(map.get(id));
        expect(table.size).toBe(map.size);
      }
      for (const id of asked) expect(table.ordinalOf(id)).toBe(map.get(id));
      for (const [id, ordinal] of map) {
        expect(table.ordinalOf(id)).toBe(ordinal);
        expect(table.idOf(ordinal)).toBe(id);
      }
      for (const ordinal of [-1, 0.5 - 1, Number.NaN, map.size]) expect(table.idOf(ordinal)).toBe('');
    }),
  ));

test('ids counted up are found as quickly as random ones', () => {
  const table = new IdTable();
  const idAt = (nth: number) => `transaction:00000000-0000-7000-8000-${nth.toString(16).padStart(12, '0')}`;
  const count = 50_000;
  for (let nth = 0; nth < count; nth += 1) table.add(idAt(nth));
  const wrong = Array.from({ length: count }, (_, nth) => nth).filter(
    (nth) => table.ordinalOf(idAt(nth)) !== nth || table.idOf(nth) !== idAt(nth),
  );
  expect(wrong).toEqual([]);
  expect(table.ordinalOf(idAt(count))).toBeUndefined();
});
