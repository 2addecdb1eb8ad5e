/** The streams of a segment's events of one type: mostly a prefix and a field of the event, and then not written again. */
import type { JsonValue } from '../../kernel/index.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { readTexts } from './decode-column.ts';
import { writeTexts } from './encode-column.ts';

const WRITTEN = 0;
const FOLLOWS = 1;

type Fields = { readonly [key: string]: JsonValue | undefined };

interface Rule {
  readonly prefix: string;
  readonly field: string;
}

export function writeStreams(to: ByteWriter, streams: readonly string[], data: readonly JsonValue[]): void {
  const rule = ruleOf(streams, data);
  to.byte(rule ? FOLLOWS : WRITTEN);
  if (!rule) return writeTexts(to, streams);
  to.text(rule.prefix);
  return to.text(rule.field);
}

/** `data` gives the very events. */
export function readStreams(from: ByteReader, count: number): (row: number, data: JsonValue) => string {
  if (from.byte() === WRITTEN) {
    const texts = readTexts(from, count);
    return (row) => texts.at(row);
  }
  const prefix = from.text();
  const field = from.text();
  return (_row, data) => prefix + String((data as Fields)[field]); // Where it was written so, each is such a record.
}

/** The field whose text, after one prefix, is the stream of every event. */
function ruleOf(streams: readonly string[], data: readonly JsonValue[]): Rule | undefined {
  const [stream] = streams;
  const [first] = data;
  if (stream === undefined || typeof first !== 'object' || first === null) return undefined;
  for (const [field, value] of Object.entries(first)) {
    if (typeof value !== 'string' || value === '' || !stream.endsWith(value)) continue;
    const prefix = stream.slice(0, stream.length - value.length);
    const holds = streams.every((each, nth) => {
      const text = fieldOf(data[nth], field);
      return typeof text === 'string' && each === prefix + text;
    });
    if (holds) return { prefix, field };
  }
  return undefined;
}

function fieldOf(data: JsonValue | undefined, field: string): JsonValue | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const fields = data as Fields; // Not narrowed by Array.isArray.
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
