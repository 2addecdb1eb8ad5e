/** Files with something changed at random: refused with a problem that is named, or read as what they still say. */
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { LogFileProblem } from '../../../src/exchange/log-file/index.ts';
import { commitsOf, fileOf, readAll, textOf, variedLog } from './sample-log.ts';

/** mulberry32: the same seed, the same mutation, on every machine. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

type Reading = Awaited<ReturnType<typeof readAll>>;

const log = variedLog();
const commits = await commitsOf(log);
const bytes = await fileOf(log);
const text = await textOf(log);

const inserts = [
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  ',',
  ':',
  '0',
  '9007199254740993',
  '1e999',
  'null',
  '\\ud800',
  '__proto__',
  '{"a":'.repeat(80),
  '\n',
  ' ',
];

function mutated(seed: number): Uint8Array<ArrayBuffer> | string {
  const random = randomOf(seed);
  const lines = text.split('\n');
  const line = () => 1 + random(lines.length - 3);
  switch (seed % 7) {
    case 0:
    case 1: {
      // A bit, or a byte.
      const at = random(bytes.length);
      return bytes.with(at, seed % 7 === 0 ? bytes[at]! ^ (1 << random(8)) : random(256));
    }
    case 2: {
      // Something put in.
      const at = random(text.length);
      return text.slice(0, at) + inserts[random(inserts.length)]! + text.slice(at);
    }
    case 3: {
      // Something taken out.
      const at = random(text.length);
      return text.slice(0, at) + text.slice(at + 1 + random(40));
    }
    case 4: {
      // A line moved, doubled or dropped.
      const [moved = ''] = lines.splice(line(), random(2));
      lines.splice(line(), 0, ...Array.from({ length: random(3) }, () => moved));
      return lines.join('\n');
    }
    case 5: {
      // Two texts or numbers exchanged.
      const tokens = text.split(/("[^"]*"|\b\d+\b)/);
      const [a, b] = [1 + 2 * random(tokens.length / 2 - 1), 1 + 2 * random(tokens.length / 2 - 1)];
      [tokens[a], tokens[b]] = [tokens[b]!, tokens[a]!];
      return tokens.join('');
    }
    default: {
      // A member dropped.
      const members = [...text.matchAll(/"[a-z]+":("[^"]*"|\d+),/g)];
      const member = members[random(members.length)]!;
      return text.slice(0, member.index) + text.slice(member.index + member[0].length);
    }
  }
}

test('a thousand mutated files', async () => {
  const outcomes = new Map<string, number>();
  const astray: number[] = [];
  for (let seed = 1; seed <= 1000; seed += 1) {
    const outcome = await readAll(new Blob([mutated(seed)])).catch((error: unknown) => error);
    const refused = outcome instanceof LogFileProblem;
    const name = refused ? outcome.fault.type : 'read';
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
    // Where it was read, what changed was not of the log: a blank, the day of the export, a text put for its equal.
    const sound = refused
      ? outcome.fault.reason !== ''
      : isDeepStrictEqual((outcome as Reading).arrived, commits);
    if (!sound) astray.push(seed);
  }
  expect(astray).toEqual([]);
  expect(outcomes.size).toBeGreaterThan(9);
  expect(outcomes.get('read')).toBeLessThan(200);
}, 60_000);
