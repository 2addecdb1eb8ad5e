/** Snapshots beside a book's log: each part a record with a checksum, the list of them last. Disposable: what is odd is passed over. */
import type { SavedParts, SnapshotPart, SnapshotPlace, SnapshotStore } from '../../kernel/index.ts';
import { LoadedParts } from '../../kernel/index.ts';
import type { BookDatabase } from './database.ts';

export interface SnapshotRecord {
  readonly name: string;
  readonly version: string;
  readonly position: number;
  readonly logHash: string;
  /** Keys of the parts, and what each is called. */
  readonly parts: readonly { readonly key: string; readonly name: string }[];
}

/** A part as it is stored: lists of texts as one text and where each ends. */
export type PartRecord = (
  | { readonly values: Exclude<SnapshotPart, readonly string[]> }
  | { readonly text: string; readonly ends: Uint32Array }
) & { readonly check: number };

/** `isPlace` tells whether a place is in the log that is here. */
export function snapshotsIn(
  database: BookDatabase,
  isPlace: (place: SnapshotPlace) => Promise<boolean>,
): SnapshotStore {
  return {
    async read(name, version) {
      const record = await database.snapshots.get(name);
      if (record?.version !== version) return undefined;
      const place = { position: record.position, logHash: record.logHash };
      if (!(await isPlace(place))) return undefined;
      const stored = await database.snapshotParts.bulkGet(record.parts.map(({ key }) => key));
      const parts = new Map<string, SnapshotPart>();
      for (const [nth, part] of stored.entries()) {
        if (!part || checkOf(part) !== part.check) return undefined;
        parts.set(record.parts[nth]!.name, valueOf(part));
      }
      return { place, parts: new LoadedParts(parts) };
    },

    async write(name, version, { position, logHash }, parts) {
      const generation = `${name}/${crypto.randomUUID()}/`;
      try {
        const written = await writeParts(database, generation, parts);
        await database.snapshots.put({ name, version, position, logHash, parts: written });
        await dropParts(database, name, generation);
      } catch (error) {
        await dropParts(database, generation, '');
        throw error;
      }
    },
  };
}

async function writeParts(
  database: BookDatabase,
  generation: string,
  parts: SavedParts,
): Promise<SnapshotRecord['parts']> {
  const written: { key: string; name: string }[] = [];
  for (const [name, part] of parts) {
    const key = generation + String(written.length);
    await database.snapshotParts.put(partRecord(part), key);
    written.push({ key, name });
  }
  return written;
}

/** Drops every part under `prefix` but those of the generation that is kept. */
async function dropParts({ snapshotParts }: BookDatabase, prefix: string, kept: string): Promise<void> {
  const keys = await snapshotParts.where(':id').startsWith(prefix).primaryKeys();
  await snapshotParts.bulkDelete(keys.filter((key) => kept === '' || !key.startsWith(kept)));
}

function partRecord(part: SnapshotPart): PartRecord {
  if (!isTexts(part)) return { values: part, check: checkOf({ values: part }) };
  const ends = new Uint32Array(part.length);
  let end = 0;
  for (let nth = 0; nth < part.length; nth += 1) ends[nth] = end += part[nth]!.length;
  const content = { text: part.join(''), ends };
  return { ...content, check: checkOf(content) };
}

function valueOf(part: PartRecord): SnapshotPart {
  if ('values' in part) return part.values;
  let start = 0;
  return Array.from(part.ends, (end) => part.text.slice(start, (start = end)));
}

function isTexts(part: SnapshotPart): part is readonly string[] {
  return Array.isArray(part);
}

type Unchecked = { readonly values: ArrayBufferView } | { readonly text: string; readonly ends: Uint32Array };

/** A sum over words that any one changed word changes. A snapshot can be hundreds of megabytes: it has to be quick. */
function checkOf(part: Unchecked): number {
  if ('values' in part) return checkBytes(part.values, 0x811c9dc5);
  let sum = checkBytes(part.ends, 0x811c9dc5);
  for (let at = 0; at < part.text.length; at += 1)
    sum = Math.imul(sum ^ part.text.charCodeAt(at), 0x01000193);
  return sum;
}

function checkBytes({ buffer, byteOffset, byteLength }: ArrayBufferView, start: number): number {
  let sum = Math.imul(start ^ byteLength, 0x01000193);
  const inWords = byteOffset % 4 === 0 ? byteLength >>> 2 : 0;
  const words = new Uint32Array(buffer, inWords > 0 ? byteOffset : 0, inWords);
  for (let at = 0; at < words.length; at += 1) sum = Math.imul(sum ^ words[at]!, 0x01000193);
  const rest = new Uint8Array(buffer, byteOffset + 4 * inWords, byteLength - 4 * inWords);
  for (const byte of rest) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum;
}
