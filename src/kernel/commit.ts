/** A commit: what one command appended, the unit of appending, hashing and exchange. */
import type { JsonValue } from './json.ts';
import { canonicalJson } from './json.ts';
import type { CommitMeta, Position, StoredEvent } from './event.ts';
import { sha256Hex, sha256OfHex } from './hash.ts';

/** How a log is kept, as this build writes it: 2 since runs of commits are sealed. A book with a greater one is read-only here. */
export const LOG_FORMAT = 2;

/** The form of a commit's text, which is hashed and so never changes with how logs are kept. */
export const COMMIT_FORMAT = 1;

/** `prev` of a device's first commit, and the log hash of an empty log. */
export const ZERO_HASH = '0'.repeat(64);

export interface Commit extends CommitMeta {
  readonly events: readonly StoredEvent[];
  /** Hash of this device's commit before, or `ZERO_HASH`. */
  readonly prev: string;
  readonly hash: string;
}

/** A commit with the position of its first event. `text` is its canonical text where the store keeps it so. */
export interface ArrivedCommit {
  readonly position: Position;
  readonly commit: Commit;
  /** The version that each event has in its stream, from 1; one for each of `commit.events`. */
  readonly versions: readonly number[];
  readonly text?: string | undefined;
}

/** Where a log stands, and what its own device needs to write the next commit. */
export interface Head {
  readonly format: number;
  /** Position of the newest event; 0 for an empty log. */
  readonly position: Position;
  readonly commits: number;
  readonly logHash: string;
  /** Greatest logical time in the log. */
  readonly time: string;
  /** This device: its id, how many commits it has made, and the hash of its last. */
  readonly device: string;
  readonly seq: number;
  readonly prev: string;
}

export function emptyHead(device: string): Head {
  return {
    format: LOG_FORMAT,
    position: 0,
    commits: 0,
    logHash: ZERO_HASH,
    time: '',
    device,
    seq: 0,
    prev: ZERO_HASH,
  };
}

/** The text that is hashed and stored: RFC 8785 JSON of every field but the hash, plus format and book. */
export function commitText(commit: Omit<Commit, 'hash'>, book: string): string {
  const { device, seq, time, recordedAt, command, act, correlation, causation, events, prev } = commit;
  // A list of events is JSON by its schemas; the interface lacks the index signature that JsonValue wants.
  const fields = {
    format: COMMIT_FORMAT,
    book,
    device,
    seq,
    time,
    recordedAt,
    command,
    act,
    correlation,
    causation,
    events,
    prev,
  } as unknown as JsonValue;
  return canonicalJson(fields);
}

/** Seals a commit: its text and, in `hash`, the SHA-256 of that text. */
export function sealCommit(commit: Omit<Commit, 'hash'>, book: string): { commit: Commit; text: string } {
  const text = commitText(commit, book);
  return { commit: { ...commit, hash: sha256Hex(text) }, text };
}

/** Reads back what `commitText` wrote. Throws a SyntaxError on text that is not JSON. */
export function parseCommit(text: string, hash: string): Commit {
  // Only text whose hash was checked, or is checked by verification, is read: its shape is ours.
  const {
    format: _format,
    book: _book,
    ...fields
  } = JSON.parse(text) as Omit<Commit, 'hash'> & { format: number; book: string };
  return { ...fields, hash };
}

/** The head after `commit`. `logHash(n) = SHA-256(logHash(n−1) ‖ hash of commit n)`, in order of arrival. */
export function advanceHead(head: Head, commit: Commit): Head {
  const own = commit.device === head.device;
  return {
    ...head,
    position: head.position + commit.events.length,
    commits: head.commits + 1,
    logHash: sha256OfHex(head.logHash, commit.hash),
    time: commit.time > head.time ? commit.time : head.time,
    seq: own ? commit.seq : head.seq,
    prev: own ? commit.hash : head.prev,
  };
}

/** A commit without its events: what travels with each of them. */
export function commitMeta(commit: Commit): CommitMeta {
  const { device, seq, time, recordedAt, command, act, correlation, causation } = commit;
  return { device, seq, time, recordedAt, command, act, correlation, causation };
}
