/** A segment: a run of commits in columns, from which each comes back exactly. */
import { hexToBytes } from '@noble/hashes/utils.js';
import type { JsonValue, Position, StoredEvent } from '../../kernel/index.ts';
import { DamagedCommit, assert, parseCommit } from '../../kernel/index.ts';
import { crc32c } from '../crc32c.ts';
import type { StoredCommit } from '../streams.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import type { CommitRow } from './commit-columns.ts';
import { ColumnCommit, ColumnStored, Hashes, asJson, commitColumns, rowOf } from './commit-columns.ts';
import { readColumn, readNumbers } from './decode-column.ts';
import { writeColumn, writeNumbers } from './encode-column.ts';
import { readStreams, writeStreams } from './stream-column.ts';

const MAGIC = 0x47534244; // "DBSG"
const VERSION = 1;
/** Magic, version, and the checksum of what follows. */
const HEAD = 12;
const HASH = 32;

/** Commits that follow each other. What is written was read back, and every text compared. */
export function encodeSegment(commits: readonly StoredCommit[], book: string): Uint8Array<ArrayBuffer> {
  const first = commits[0]?.position;
  assert(first !== undefined, 'a segment holds a commit');
  const bytes = encoded(commits, new Set());
  const verbatim = new Set(commits.filter(differsFrom([...decoded(bytes, first, book)])));
  if (verbatim.size === 0) return bytes;
  const again = encoded(commits, verbatim);
  assert(
    !commits.some(differsFrom([...decoded(again, first, book)])),
    'a segment gives back what it was given',
  );
  return again;
}

function differsFrom(read: readonly StoredCommit[]) {
  return ({ text, commit }: StoredCommit, nth: number) =>
    read[nth]?.text !== text || read[nth].commit.hash !== commit.hash;
}

/**
 * The commits of a segment that begins at `first`, each made when it is its turn; only those that are `wanted`, where
 * that is told. Throws DamagedCommit, at once, where the bytes are not what was written.
 */
export function decodeSegment(
  bytes: Uint8Array,
  first: Position,
  book: string,
  wanted?: (position: Position, events: number) => boolean,
): Iterable<StoredCommit> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION)
    throw new DamagedCommit(first, 'its segment is none');
  if (view.getUint32(8, true) !== crc32c(bytes, HEAD))
    throw new DamagedCommit(first, 'its segment’s checksum does not hold');
  return decoded(bytes, first, book, wanted);
}

interface Group {
  readonly number: number;
  readonly type: string;
  readonly schema: number;
  readonly streams: string[];
  readonly data: JsonValue[];
}

function encoded(
  commits: readonly StoredCommit[],
  verbatim: ReadonlySet<StoredCommit>,
): Uint8Array<ArrayBuffer> {
  const rows: CommitRow[] = [];
  const hashes = new Uint8Array(HASH * commits.length);
  const groups = new Map<string, Group>();
  const groupOf: number[] = []; // By event.
  const newest = new Map<string, string>(); // By device: the hash of its commit before.
  for (const [nth, stored] of commits.entries()) {
    const { commit, text } = stored;
    const row = verbatim.has(stored) ? undefined : rowOf(commit, newest.get(commit.device));
    rows.push(row ?? { text });
    hashes.set(hexToBytes(commit.hash), HASH * nth);
    if (row) newest.set(commit.device, commit.hash);
    else newest.delete(commit.device); // A text is not looked into for it.
    if (row) for (const event of commit.events) groupOf.push(grouped(groups, event));
  }
  const to = new ByteWriter();
  for (const word of [MAGIC, VERSION, 0, commits.length, groupOf.length]) to.word(word);
  to.array(hashes);
  writeColumn(to, rows.map(asJson));
  to.text(JSON.stringify([...groups.values()].map(({ type, schema }) => [type, schema])));
  writeNumbers(to, groupOf);
  for (const { streams, data } of groups.values()) {
    to.word(data.length);
    writeColumn(to, data);
    writeStreams(to, streams, data);
  }
  const bytes = to.taken();
  new DataView(bytes.buffer).setUint32(8, crc32c(bytes, HEAD), true);
  return bytes;
}

/** Puts an event with those of its type and schema; gives the number of these. */
function grouped(groups: Map<string, Group>, { type, schema, stream, data }: StoredEvent): number {
  const key = `${schema} ${type}`;
  let group = groups.get(key);
  if (!group) groups.set(key, (group = { number: groups.size, type, schema, streams: [], data: [] }));
  group.streams.push(stream);
  group.data.push(data);
  return group.number;
}

function* decoded(
  bytes: Uint8Array,
  first: Position,
  book: string,
  wanted: (position: Position, events: number) => boolean = () => true,
): Generator<StoredCommit> {
  const from = new ByteReader(bytes);
  from.bytes(HEAD);
  const count = from.word();
  const events = from.word();
  const hashes = new Hashes(from.bytes8(HASH * count));
  const columns = commitColumns(readColumn(from, count), hashes);
  const next = eventsIn(from, events);
  let position = first;
  for (let nth = 0; nth < count; nth += 1) {
    const text = columns.text.at(nth);
    const verbatim = text === undefined ? undefined : parseCommit(text, hashes.at(nth));
    const many = verbatim ? verbatim.events.length : columns.events.at(nth);
    const made = wanted(position, many);
    const taken = verbatim ? [] : next(many, made);
    if (made)
      yield verbatim
        ? { position, commit: verbatim, text: text! }
        : new ColumnStored(position, new ColumnCommit(columns, nth, taken), book);
    position += many;
  }
}

/** Gives the segment's events in their order, so many at a time; or passes over them. */
function eventsIn(from: ByteReader, count: number): (many: number, made: boolean) => StoredEvent[] {
  const types = JSON.parse(from.text()) as readonly [string, number][]; // Written above, under the checksum.
  const groupOf = readNumbers(from, count);
  const groups = types.map(([type, schema]) => {
    const size = from.word();
    return { type, schema, data: readColumn(from, size), streams: readStreams(from, size), next: 0 };
  });
  let at = 0;
  return (many, made) => {
    const events: StoredEvent[] = [];
    for (const end = at + many; at < end; at += 1) {
      const group = groups[groupOf.at(at)]!;
      const { type, schema, next } = group;
      group.next += 1;
      if (!made) continue;
      const data = group.data.at(next);
      events.push({ stream: group.streams(next, data), type, schema, data });
    }
    return events;
  };
}
