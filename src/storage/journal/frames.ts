/** The journal's frames as bytes: `docs/decisions/0002-journal.md` is their specification. */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import type { Position, SealedCommit } from '../../kernel/index.ts';
import { LOG_FORMAT, assert, sha256OfHex } from '../../kernel/index.ts';
import { crc32c } from '../crc32c.ts';
import type { SegmentRecord } from '../segments/segment-record.ts';

/** Length and checksum, before the payload. */
export const FRAME_HEAD = 8;
const COMMIT_HEAD = 1 + 8 + 4 + 32 + 32;
const END_BYTES = 1 + 8 + 8 + 4 + 32;
/** The whole frame that ends a sealed file. */
export const END_FRAME = FRAME_HEAD + END_BYTES;

const SEGMENT_HEAD = 1 + 8 + 4 + 4 + 32 + 32;

const KINDS = { header: 1, commit: 2, end: 3, segment: 4 } as const;

const Header = z.object({
  magic: z.literal('daybook-journal'),
  version: z.number(),
  format: z.number(),
  book: z.string(),
});
export type JournalHeader = z.infer<typeof Header>;
/** 2 since there are frames of segments. */
export const JOURNAL_VERSION = 2;

export interface CommitFrame {
  readonly kind: 'commit';
  readonly position: Position;
  /** How many events it holds. */
  readonly count: number;
  readonly hash: string;
  /** Of the log up to and with this commit. */
  readonly logHash: string;
  readonly text: string;
}

/** What a sealed file holds: every commit of a run of positions. */
export interface EndFrame {
  readonly kind: 'end';
  readonly first: Position;
  readonly last: Position;
  readonly commits: number;
  readonly logHash: string;
}

/** A run of commits in columns, the very bytes that the store keeps. */
export interface SegmentFrame {
  readonly kind: 'segment';
  readonly position: Position;
  /** How many events it holds. */
  readonly count: number;
  readonly commits: number;
  /** Of the log before its first commit, and up to and with its last. */
  readonly before: string;
  readonly logHash: string;
  readonly bytes: Uint8Array;
}

export type Frame =
  { readonly kind: 'header'; readonly header: JournalHeader } | CommitFrame | EndFrame | SegmentFrame;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export function headerFrame(book: string): Uint8Array<ArrayBuffer> {
  const header: JournalHeader = {
    magic: 'daybook-journal',
    version: JOURNAL_VERSION,
    format: LOG_FORMAT,
    book,
  };
  const json = encoder.encode(JSON.stringify(header));
  const frame = new Uint8Array(FRAME_HEAD + 1 + json.length);
  frame[FRAME_HEAD] = KINDS.header;
  frame.set(json, FRAME_HEAD + 1);
  return sealed(frame);
}

export function endFrame({ first, last, commits, logHash }: Omit<EndFrame, 'kind'>): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(END_FRAME);
  const view = new DataView(frame.buffer);
  frame[FRAME_HEAD] = KINDS.end;
  setPosition(view, FRAME_HEAD + 1, first);
  setPosition(view, FRAME_HEAD + 9, last);
  view.setUint32(FRAME_HEAD + 17, commits, true);
  frame.set(hexToBytes(logHash), FRAME_HEAD + 21);
  return sealed(frame);
}

/** The frames of `commits` that stand after `after`, and where they lead. */
export function commitFrames(
  commits: readonly SealedCommit[],
  after: { readonly position: Position; readonly logHash: string },
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly position: Position; readonly logHash: string } {
  let { position, logHash } = after;
  const frames = commits.map(({ commit, text }) => {
    logHash = sha256OfHex(logHash, commit.hash);
    const bytes = commitFrame({
      position: position + 1,
      count: commit.events.length,
      hash: commit.hash,
      logHash,
      text,
    });
    position += commit.events.length;
    return bytes;
  });
  return { bytes: joined(frames), position, logHash };
}

export function commitFrame({
  position,
  count,
  hash,
  logHash,
  text,
}: Omit<CommitFrame, 'kind'>): Uint8Array<ArrayBuffer> {
  const utf8 = encoder.encode(text);
  const frame = new Uint8Array(FRAME_HEAD + COMMIT_HEAD + utf8.length);
  const view = new DataView(frame.buffer);
  frame[FRAME_HEAD] = KINDS.commit;
  setPosition(view, FRAME_HEAD + 1, position);
  view.setUint32(FRAME_HEAD + 9, count, true);
  frame.set(hexToBytes(hash), FRAME_HEAD + 13);
  frame.set(hexToBytes(logHash), FRAME_HEAD + 45);
  frame.set(utf8, FRAME_HEAD + COMMIT_HEAD);
  return sealed(frame);
}

/** What a frame keeps of a segment: what only the store needs to find it by is left out. */
export interface FramedSegment {
  readonly record: Pick<SegmentRecord, 'first' | 'last' | 'commits' | 'before' | 'logHash'>;
  readonly bytes: Uint8Array;
}

/** The frames of segments that follow each other. */
export function segmentFrames(segments: readonly FramedSegment[]): Uint8Array<ArrayBuffer> {
  return joined(
    segments.map(({ record, bytes }) => {
      const frame = new Uint8Array(FRAME_HEAD + SEGMENT_HEAD + bytes.length);
      const view = new DataView(frame.buffer);
      frame[FRAME_HEAD] = KINDS.segment;
      setPosition(view, FRAME_HEAD + 1, record.first);
      view.setUint32(FRAME_HEAD + 9, record.last - record.first + 1, true);
      view.setUint32(FRAME_HEAD + 13, record.commits, true);
      frame.set(hexToBytes(record.before), FRAME_HEAD + 17);
      frame.set(hexToBytes(record.logHash), FRAME_HEAD + 49);
      frame.set(bytes, FRAME_HEAD + SEGMENT_HEAD);
      return sealed(frame);
    }),
  );
}

/** Whether a frame may begin at `at`, and how long it would be: cheap, so that a damaged stretch is searched fast. */
export function frameLength(bytes: Uint8Array, at: number): number | undefined {
  if (at + FRAME_HEAD >= bytes.length) return undefined;
  const length = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  const kind = bytes[at + FRAME_HEAD]!;
  const least =
    kind === KINDS.commit
      ? COMMIT_HEAD + 2
      : kind === KINDS.end
        ? END_BYTES
        : kind === KINDS.header
          ? 2
          : kind === KINDS.segment
            ? SEGMENT_HEAD + 1
            : Infinity;
  return length >= least ? FRAME_HEAD + length : undefined;
}

/** The frame of `length` bytes at `at`; undefined where the bytes are not what was written. */
export function decodeFrame(bytes: Uint8Array, at: number, length: number): Frame | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, length);
  // The length is under the checksum too: else a stretch of zeros would be a row of empty frames.
  const sum = crc32c(bytes, at + FRAME_HEAD, at + length, crc32c(bytes, at, at + 4));
  if (view.getUint32(4, true) !== sum) return undefined;
  try {
    return decodeBody(bytes.subarray(at + FRAME_HEAD, at + length), view);
  } catch {
    return undefined; // The checksum holds by chance or by intent: it is no frame of ours.
  }
}

function decodeBody(body: Uint8Array, view: DataView): Frame | undefined {
  const kind = body[0];
  if (kind === KINDS.commit) {
    return {
      kind: 'commit',
      position: getPosition(view, FRAME_HEAD + 1),
      count: view.getUint32(FRAME_HEAD + 9, true),
      logHash: bytesToHex(body.subarray(45, 77)),
      // Decoded when asked for: a look at a file asks for neither.
      get hash() {
        return bytesToHex(body.subarray(13, 45));
      },
      get text() {
        return decoder.decode(body.subarray(COMMIT_HEAD));
      },
    };
  }
  if (kind === KINDS.end) {
    return {
      kind: 'end',
      first: getPosition(view, FRAME_HEAD + 1),
      last: getPosition(view, FRAME_HEAD + 9),
      commits: view.getUint32(FRAME_HEAD + 17, true),
      logHash: bytesToHex(body.subarray(21, 53)),
    };
  }
  if (kind === KINDS.segment) {
    return {
      kind: 'segment',
      position: getPosition(view, FRAME_HEAD + 1),
      count: view.getUint32(FRAME_HEAD + 9, true),
      commits: view.getUint32(FRAME_HEAD + 13, true),
      before: bytesToHex(body.subarray(17, 49)),
      logHash: bytesToHex(body.subarray(49, 81)),
      bytes: body.subarray(SEGMENT_HEAD),
    };
  }
  const header = z.safeParse(Header, JSON.parse(decoder.decode(body.subarray(1))));
  return header.success ? { kind: 'header', header: header.data } : undefined;
}

function sealed(frame: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(frame.buffer);
  view.setUint32(0, frame.length - FRAME_HEAD, true);
  view.setUint32(4, crc32c(frame, FRAME_HEAD, frame.length, crc32c(frame, 0, 4)), true);
  return frame;
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// 64 bits, of which a safe integer fills 53.
function setPosition(view: DataView, at: number, position: Position): void {
  assert(Number.isSafeInteger(position), 'a position is a safe integer');
  view.setUint32(at, position >>> 0, true);
  view.setUint32(at + 4, Math.floor(position / 2 ** 32), true);
}

function getPosition(view: DataView, at: number): Position {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
