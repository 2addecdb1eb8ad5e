/**
 * Splits delimited text into records, chunk by chunk, keeping each record's own text and line number.
 *
 * RFC 4180 with any delimiter and CR, LF or CRLF, and lenient where banks are careless: spaces around a quoted
 * field, a stray quote within a line. A quote that is never properly closed is taken as plain text, so that it
 * costs its own line and does not swallow the rows below.
 */
import type { CsvRecord } from './table.ts';

export interface Tokenizer {
  /** Takes the next piece of the text; pieces may be cut anywhere. */
  push(text: string): void;
  /** Says that the text is over: the last record may have no line break. */
  end(): void;
}

const QUOTE = 0x22;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** A quoted field longer than this is a quote that nobody closed. It also bounds what is scanned twice. */
const longestQuotedField = 64 * 1024;

/** `take` gets every record, blank lines included, in order. `delimiter` is one UTF-16 unit. */
export function createTokenizer(delimiter: string, take: (record: CsvRecord) => void): Tokenizer {
  let rest = '';
  let line = 1;

  const consume = (text: string, final: boolean) => {
    const scan = scannerOf(text, delimiter, final);
    let start = 0;
    while (start < text.length) {
      const lineEnd = scan.lineEnd(start);
      const record =
        scan.quote(start) < lineEnd ? readQuotedRecord(scan, start) : { end: lineEnd, fields: null };
      if (!record || !isWhole(scan, record.end)) break;
      const raw = text.slice(start, record.end);
      take({ line, raw, fields: record.fields ?? raw.split(delimiter) });
      line += record.end === lineEnd ? 1 : 1 + lineBreaksIn(raw);
      start = afterLineBreak(text, record.end);
    }
    rest = text.slice(start);
  };

  return {
    push: (text) => consume(rest + text, false),
    end: () => consume(rest, true),
  };
}

interface Scanner {
  readonly text: string;
  readonly delimiter: string;
  /** No more text follows. */
  readonly final: boolean;
  /** The next one at or after a position, or the length of the text. Positions asked for must not go back. */
  readonly lineEnd: (from: number) => number;
  readonly quote: (from: number) => number;
  readonly nextDelimiter: (from: number) => number;
}

function scannerOf(text: string, delimiter: string, final: boolean): Scanner {
  const carriageReturn = finderOf(text, '\r');
  const lineFeed = finderOf(text, '\n');
  return {
    text,
    delimiter,
    final,
    lineEnd: (from) => Math.min(carriageReturn(from), lineFeed(from)),
    quote: finderOf(text, '"'),
    nextDelimiter: finderOf(text, delimiter),
  };
}

/** Remembers what it found, so that a character that is rare is not searched for again and again. */
function finderOf(text: string, character: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(character, from);
      if (found < 0) found = text.length;
    }
    return found;
  };
}

/** Null when the text ends before the record does and more may follow. */
function readQuotedRecord(scan: Scanner, start: number): { end: number; fields: string[] } | null {
  const { text, delimiter } = scan;
  const fields: string[] = [];
  for (let at = start; ; at += 1) {
    const lineEnd = scan.lineEnd(at);
    const open = skipSpaces(text, at);
    const quoted = text.charCodeAt(open) === QUOTE ? readQuotedField(scan, open, lineEnd) : null;
    if (quoted === 'incomplete') return null;
    const end = quoted ? quoted.end : Math.min(scan.nextDelimiter(at), lineEnd);
    fields.push(quoted ? quoted.value : text.slice(at, end));
    if (text[end] !== delimiter) return { end, fields };
    at = end;
  }
}

/** Null for a quote that is not closed as RFC 4180 wants it: then it is a character like any other. */
function readQuotedField(
  { text, delimiter, final }: Scanner,
  open: number,
  lineEnd: number,
): { value: string; end: number } | 'incomplete' | null {
  let doubled = false;
  let stray = false;
  for (let from = open + 1; ;) {
    const close = text.indexOf('"', from);
    if (close < 0) return final || text.length - open > longestQuotedField ? null : 'incomplete';
    if (close - open > longestQuotedField) return null;
    if (text.charCodeAt(close + 1) === QUOTE) {
      doubled = true;
      from = close + 2;
      continue;
    }
    const end = skipSpaces(text, close + 1);
    if (end >= text.length && !final) return 'incomplete';
    // Within a line a stray quote is a bank's carelessness; across lines it means that the rows are out of step.
    if (end >= text.length || text[end] === delimiter || isLineBreak(text.charCodeAt(end))) {
      if (stray && close > lineEnd) return null;
      const inner = text.slice(open + 1, close);
      return { value: doubled ? inner.replaceAll('""', '"') : inner, end };
    }
    if (close > lineEnd) return null;
    stray = true;
    from = close + 1;
  }
}

/** A carriage return at the very end may still be followed by its line feed. */
function isWhole({ text, final }: Scanner, end: number): boolean {
  if (final) return true;
  return end < text.length && !(text.charCodeAt(end) === CARRIAGE_RETURN && end + 1 === text.length);
}

function afterLineBreak(text: string, end: number): number {
  const pair = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED;
  return end + (pair ? 2 : 1);
}

function lineBreaksIn(raw: string): number {
  return raw.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function isLineBreak(code: number): boolean {
  return code === CARRIAGE_RETURN || code === LINE_FEED;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}
