/** Reads a journal file frame by frame, past what is torn or damaged, holding little of it in memory. */
import type { Frame } from './frames.ts';
import { FRAME_HEAD, decodeFrame, frameLength } from './frames.ts';

const WINDOW = 1 << 20;

export interface FrameAt {
  readonly frame: Frame;
  /** Where in the file it begins, and how many bytes it takes. */
  readonly offset: number;
  readonly length: number;
}

/** Bytes that are no frame's: torn at the end of the file by a crash, or damaged before a frame that is whole. */
export interface LostBytes {
  readonly torn: number;
  readonly damaged: number;
}

/** Every whole frame from `offset` on; at the end, what lay between them. */
export async function* readFrames(file: Blob, offset = 0): AsyncGenerator<FrameAt, LostBytes> {
  let bytes = new Uint8Array();
  let base = offset; // Where in the file `bytes` begins.
  let at = 0;
  let skipped = 0;
  let damaged = 0;
  const have = async (length: number) => {
    if (at + length <= bytes.length) return true;
    if (base + at + length > file.size) return false;
    base += at;
    bytes = new Uint8Array(await file.slice(base, base + Math.max(length, WINDOW)).arrayBuffer());
    at = 0;
    return true;
  };
  while (await have(FRAME_HEAD + 1)) {
    const length = frameLength(bytes, at);
    const frame = length !== undefined && (await have(length)) ? decodeFrame(bytes, at, length) : undefined;
    if (frame === undefined || length === undefined) {
      at += 1; // A damaged stretch: the next whole frame is looked for.
      skipped += 1;
      continue;
    }
    damaged += skipped;
    skipped = 0;
    yield { frame, offset: base + at, length };
    at += length;
  }
  return { torn: file.size - (base + at) + skipped, damaged };
}
