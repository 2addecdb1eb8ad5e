/** Finds where one JSON object or string ends, over as many chunks as it takes, and keeps its bytes until then. */

export interface ValueLimits {
  /** UTF-8 bytes of a value. */
  readonly bytes: number;
  /** Objects and arrays within one another, the value itself included. */
  readonly depth: number;
}

export type ValueState = 'open' | 'whole' | 'TooLarge' | 'TooDeep';

const LINE = 0x0a;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Knows brackets, quotes and escapes (RFC 8259) and nothing else: JSON.parse decides whether it is JSON. */
export class JsonValueBytes {
  readonly #limits: ValueLimits;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #earlier: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #last: Uint8Array<ArrayBuffer> | undefined;
  /** Line feeds in the value so far. */
  lines = 0;

  constructor(limits: ValueLimits) {
    this.#limits = limits;
  }

  /** Begins the next value; its first byte, `{`, `[` or `"`, is the first that `take` is given. */
  begin(): void {
    this.#earlier = [];
    this.#size = 0;
    this.#last = undefined;
    this.lines = 0;
  }

  /** Takes the value's bytes from `from` on; gives the place just after them. */
  take(chunk: Uint8Array<ArrayBuffer>, from: number): { readonly state: ValueState; readonly next: number } {
    let [at, depth, inString, escaped] = [from, this.#depth, this.#inString, this.#escaped];
    const stop = Math.min(chunk.length, from + this.#limits.bytes - this.#size);
    do {
      const byte = chunk[at]!;
      at += 1;
      if (byte === LINE) this.lines += 1;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
    } while (at < stop && (depth > 0 || inString) && depth <= this.#limits.depth);
    [this.#depth, this.#inString, this.#escaped] = [depth, inString, escaped];
    this.#size += at - from;
    if (depth > this.#limits.depth) return { state: 'TooDeep', next: at };
    if (depth === 0 && !inString) {
      this.#last = chunk.subarray(from, at);
      return { state: 'whole', next: at };
    }
    if (this.#size >= this.#limits.bytes) return { state: 'TooLarge', next: at };
    this.#earlier.push(chunk.slice(from, at)); // A copy: the chunk may be filled again.
    return { state: 'open', next: at };
  }

  /** The whole value's text; undefined where its bytes are not UTF-8. Only before the next chunk. */
  text(): string | undefined {
    try {
      return this.#decoder.decode(this.#bytes());
    } catch {
      return undefined;
    }
  }

  #bytes(): Uint8Array<ArrayBuffer> | undefined {
    if (this.#earlier.length === 0 || !this.#last) return this.#last;
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (const part of [...this.#earlier, this.#last]) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}
