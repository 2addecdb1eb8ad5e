/** Changes a log file as damage, carelessness or malice would: every kind is drawn by the seed. */
import { zipped } from './base-log.ts';
import type { Random } from './random.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Parts {
  readonly manifest: Record<string, unknown>;
  readonly events: Record<string, unknown>[];
}

const NUMBERS = [
  '9007199254740993',
  '-9007199254740993',
  '1e999',
  '1e16',
  '123456789012345678901234567890',
  '-1',
  '0.5',
  '4294967297',
];
const VALUES = [
  'null',
  '[]',
  '{}',
  'true',
  '""',
  '0',
  '"\\u0000"',
  '{"__proto__":{"polluted":true}}',
  '[[[]]]',
];
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'id', 'more'];

export const kinds: Readonly<
  Record<string, (random: Random, text: string, bytes: Bytes) => Bytes | string | Promise<Bytes>>
> = {
  bytesFlipped(random, _text, bytes) {
    const changed = bytes.slice();
    for (let flips = random.between(1, 8); flips > 0; flips -= 1)
      changed[random.below(bytes.length)]! ^= 1 << random.below(8);
    return changed;
  },
  bytesCutOut(random, _text, bytes) {
    const at = random.below(bytes.length);
    const length = random.pick([1, 2, 17, 400, bytes.length]);
    return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
  },
  fieldRemoved(random, text) {
    return changed(text, ({ events, manifest }) => {
      const [holder, key] = random.pick(placesIn(random.percent(10) ? manifest : random.pick(events)));
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    });
  },
  valueSwapped(random, text) {
    return changed(text, ({ events, manifest }) => {
      const [holder, key] = random.pick(placesIn(random.percent(10) ? manifest : random.pick(events)));
      (holder as Record<string, unknown>)[key] = JSON.parse(random.pick(VALUES));
    });
  },
  nestedDeep(random, text) {
    const depth = random.pick([50, 63, 64, 65, 1000, 100_000]);
    const [open, close] = random.pick([
      ['[', ']'],
      ['{"a":', '}'],
      ['[{"a":', '}]'],
    ] as const);
    return replacedValue(
      random,
      text,
      open.repeat(depth) + (random.percent(50) ? '1' + close.repeat(depth) : ''),
    );
  },
  oddName(random, text) {
    const name = random.pick(NAMES);
    const place = random.pick([...text.matchAll(/\{(?=")/g)]).index + 1;
    return `${text.slice(0, place)}${JSON.stringify(name)}:${random.pick(VALUES)},${text.slice(place)}`;
  },
  eventTwice(random, text) {
    return changed(text, ({ events }) => {
      const copy = structuredClone(random.pick(events));
      if (random.percent(40)) copy['id'] = random.pick(events)['id'];
      if (random.percent(40))
        copy['sequence'] = String(random.between(0, events.length + 2)).padStart(16, '0');
      if (random.percent(40)) copy['commitseq'] = random.between(1, events.length + 2);
      events.splice(random.below(events.length + 1), random.below(2), copy);
    });
  },
  eventsMoved(random, text) {
    return changed(text, ({ events }) => {
      const [moved] = events.splice(random.below(events.length), 1);
      if (random.percent(60)) events.splice(random.below(events.length + 1), 0, moved!);
    });
  },
  greatNumber(random, text) {
    const place = random.pick([...text.matchAll(/(?<=:)-?\d+(?=[,}])/g)]);
    return text.slice(0, place.index) + random.pick(NUMBERS) + text.slice(place.index + place[0].length);
  },
  halfCharacter(random, text) {
    const place = random.pick([...text.matchAll(/(?<=":")[^"\\]*(?=")/g)]).index;
    const half = random.pick(['\\ud800', '\\udfff', '\\ud83d\\ud83d', '\\ud800a']);
    return text.slice(0, place) + half + text.slice(place);
  },
  notUtf8(random, text) {
    const at = random.pick([...text.matchAll(/(?<=":")[^"\\]*(?=")/g)]).index;
    const half = random.pick([
      [0xed, 0xa0, 0x80],
      [0xff],
      [0xc0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xe2, 0x82],
    ]);
    const encoder = new TextEncoder();
    return new Uint8Array([...encoder.encode(text.slice(0, at)), ...half, ...encoder.encode(text.slice(at))]);
  },
  nameTwice(random, text) {
    const member = random.pick([...text.matchAll(/"[a-z]+":(?:"[^"\\]*"|\d+),/g)]);
    const again = random.percent(50)
      ? member[0]
      : random.pick([...text.matchAll(/"[a-z]+":(?:"[^"\\]*"|\d+),/g)])[0];
    return text.slice(0, member.index) + again + text.slice(member.index);
  },
  async zipDamaged(random, _text, bytes) {
    const zip = await zipped(bytes);
    const at = random.below(zip.length);
    switch (random.below(4)) {
      case 0:
        return zip.slice(0, at);
      case 1:
        return new Uint8Array([...zip, ...zip.subarray(0, at)]);
      default:
        return zip.with(at, zip[at]! ^ (1 << random.below(8)));
    }
  },
  longValue(random, text) {
    return replacedValue(
      random,
      text,
      JSON.stringify('x'.repeat(random.pick([1000, 100_000, 17 * 1024 * 1024]))),
    );
  },
};

/** The file with its parts changed, an event a line again. */
function changed(text: string, change: (parts: Parts) => void): string {
  const parts = JSON.parse(text) as Parts; // The file as it was written a moment ago.
  change(parts);
  return `{"manifest":${JSON.stringify(parts.manifest)},"events":[\n${parts.events.map((event) => JSON.stringify(event)).join(',\n')}\n]}\n`;
}

function replacedValue(random: Random, text: string, value: string): string {
  const place = random.pick([...text.matchAll(/(?<=":)(?:"[^"\\]*"|-?\d+)(?=[,}])/g)]);
  return text.slice(0, place.index) + value + text.slice(place.index + place[0].length);
}

/** Everything that stands somewhere in a value, with what holds it. */
export function placesIn(
  value: unknown,
): (readonly [holder: Record<string, unknown> | unknown[], key: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...placesIn(holder[key])]);
}
