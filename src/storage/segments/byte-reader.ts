/** Reads what a ByteWriter wrote; typed arrays in place, without copying. Throws a RangeError past the end. */

const decoder = new TextDecoder('utf-8', { fatal: true });

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** Copied where it does not lie so that its arrays can be read in place. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  }

  get at(): number {
    return this.#at;
  }

  byte(): number {
    return this.bytes(1)[0]!;
  }

  word(): number {
    const [a, b, c, d] = this.bytes(4);
    return (a! | (b! << 8) | (c! << 16) | (d! << 24)) >>> 0;
  }

  bytes(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('The bytes end too early');
    const read = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return read;
  }

  /** Where an array of `length` bytes begins, from the start of the buffer. */
  #aligned(length: number): number {
    this.#at = Math.ceil(this.#at / 8) * 8;
    return this.bytes(length).byteOffset;
  }

  bytes8(count: number): Uint8Array {
    return new Uint8Array(this.#bytes.buffer, this.#aligned(count), count);
  }

  words16(count: number): Uint16Array {
    return new Uint16Array(this.#bytes.buffer, this.#aligned(2 * count), count);
  }

  words32(count: number): Uint32Array {
    return new Uint32Array(this.#bytes.buffer, this.#aligned(4 * count), count);
  }

  floats(count: number): Float64Array {
    return new Float64Array(this.#bytes.buffer, this.#aligned(8 * count), count);
  }

  text(): string {
    return decoder.decode(this.bytes(this.word()));
  }
}
