/** Cuts a log file into its manifest and its events as the bytes arrive, holding one of them at a time. */
import type { ValueLimits } from './json-value.ts';
import { JsonValueBytes } from './json-value.ts';
import type { LogFileFault } from './problem.ts';
import { LogFileProblem } from './problem.ts';

export interface Piece {
  readonly kind: 'manifest' | 'event';
  /** One object by its brackets and quotes; not parsed yet. */
  readonly text: string;
  /** 1-based line on which it begins. */
  readonly line: number;
}

/** What may come next. */
type Place =
  | 'start'
  | 'firstKey'
  | 'key'
  | 'colon'
  | 'manifest'
  | 'afterManifest'
  | 'events'
  | 'firstEvent'
  | 'event'
  | 'afterEvent'
  | 'afterEvents'
  | 'end';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const LINE = 0x0a;
const SPACES = new Set([0x20, 0x09, LINE, 0x0d]);

/** Give it every chunk in turn, taking all pieces of one before the next; then call `end`. */
export class JsonPieces {
  readonly #value: JsonValueBytes;
  #place: Place = 'start';
  #inValue = false;
  #line = 1;
  #valueLine = 1;
  #events = 0;
  #bytes = 0;
  #manifestSeen = false;

  constructor(limits: ValueLimits) {
    this.#value = new JsonValueBytes(limits);
  }

  *of(chunk: Uint8Array<ArrayBuffer>): Generator<Piece, void> {
    let at = 0;
    while (at < chunk.length) {
      if (!this.#inValue) {
        at = this.#between(chunk, at);
        continue;
      }
      const { state, next } = this.#value.take(chunk, at);
      at = next;
      if (state === 'open') continue;
      if (state !== 'whole')
        throw this.#problem(state, state === 'TooDeep' ? 'nested too deep' : 'too many bytes');
      this.#line += this.#value.lines;
      const piece = this.#endValue();
      this.#inValue = false;
      if (piece) yield piece;
    }
  }

  /** Call after the last chunk: refuses a file that stops before its end. */
  end(): void {
    if (this.#place === 'end') return;
    if (this.#place === 'start') throw this.#problem('NotJson', 'the file is empty');
    throw this.#problem('Truncated', 'the file ends in the middle');
  }

  /** Reads what stands between values; gives where the next value begins, or the end of the chunk. */
  #between(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      this.#bytes += 1;
      if (this.#place === 'start' && byte === BYTE_ORDER_MARK[this.#bytes - 1]) continue;
      if (byte === LINE) this.#line += 1;
      if (SPACES.has(byte) || !this.#startsValue(String.fromCharCode(byte))) continue;
      this.#inValue = true;
      this.#valueLine = this.#line;
      this.#value.begin();
      return at;
    }
    return chunk.length;
  }

  /** True where the character begins a value: a key, the manifest or an event. */
  #startsValue(character: string): boolean {
    switch (this.#place) {
      case 'start':
        if (character === '[') throw this.#problem('NotALog', 'the file is an array');
        return this.#expect(character, '{', 'firstKey');
      case 'firstKey':
        if (character === '}') throw this.#problem('NotALog', 'there is no manifest');
        return this.#isOr(character, '"', 'NotJson', 'a member has no name');
      case 'key':
        return this.#isOr(character, '"', 'NotJson', 'a member has no name');
      case 'colon':
        return this.#expect(character, ':', this.#manifestSeen ? 'events' : 'manifest');
      case 'manifest':
        return this.#isOr(character, '{', 'NotALog', 'the manifest is not an object');
      case 'afterManifest':
        if (character === '}') throw this.#problem('NotALog', 'there are no events');
        return this.#expect(character, ',', 'key');
      case 'events':
        if (character !== '[') throw this.#problem('NotALog', 'events is not an array');
        return this.#expect(character, '[', 'firstEvent');
      case 'firstEvent':
        if (character === ']') return this.#expect(character, ']', 'afterEvents');
        this.#events += 1;
        return this.#isOr(character, '{', 'EventInvalid', 'the event is not an object');
      case 'event':
        this.#events += 1;
        return this.#isOr(character, '{', 'EventInvalid', 'the event is not an object');
      case 'afterEvent':
        return character === ']'
          ? this.#expect(character, ']', 'afterEvents')
          : this.#expect(character, ',', 'event');
      case 'afterEvents':
        if (character === ',') throw this.#problem('NotALog', 'there is more than a manifest and events');
        return this.#expect(character, '}', 'end');
      case 'end':
        throw this.#problem('NotJson', 'something follows the end');
    }
  }

  #expect(character: string, wanted: string, next: Place): false {
    if (character !== wanted)
      throw this.#problem('NotJson', `${JSON.stringify(character)} where ${wanted} should be`);
    this.#place = next;
    return false;
  }

  #isOr(character: string, wanted: string, type: LogFileFault['type'], reason: string): true {
    if (character !== wanted) throw this.#problem(type, reason);
    return true;
  }

  #endValue(): Piece | undefined {
    const text = this.#value.text();
    const line = this.#valueLine;
    if (text === undefined) throw this.#problem('NotUtf8', 'bytes that are not UTF-8');
    if (this.#place === 'firstKey' || this.#place === 'key') {
      const wanted = this.#manifestSeen ? '"events"' : '"manifest"';
      if (text !== wanted) throw this.#problem('NotALog', `the member ${wanted} is not where it should be`);
      this.#place = 'colon';
      return undefined;
    }
    if (this.#place === 'manifest') {
      this.#manifestSeen = true;
      this.#place = 'afterManifest';
      return { kind: 'manifest', text, line };
    }
    this.#place = 'afterEvent';
    return { kind: 'event', text, line };
  }

  #problem(type: LogFileFault['type'], reason: string): LogFileProblem {
    const line = this.#inValue ? this.#valueLine : this.#line;
    const inEvent = this.#place === 'firstEvent' || this.#place === 'event';
    return new LogFileProblem({
      type,
      reason,
      line,
      ...(inEvent ? { event: Math.max(1, this.#events) } : {}),
    });
  }
}
