/** Bytes being written: a buffer that grows, and typed arrays laid into it where they can be read in place. */

const encoder = new TextEncoder();

export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** 32 bits, least significant first. */
  word(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 0xff);
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** Begins at a multiple of eight, so that it can be read in place. */
  array(values: Uint8Array | Uint16Array | Uint32Array | Float64Array): void {
    while (this.#length % 8 !== 0) this.byte(0);
    this.bytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  /** UTF-8 after its length. */
  text(value: string): void {
    const bytes = encoder.encode(value);
    this.word(bytes.length);
    this.bytes(bytes);
  }

  /** What was written, copied. */
  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#length + more, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
