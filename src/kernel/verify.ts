/** Verifies a log's chain from the first commit to the head, and names the first commit that does not hold. */
import type { ArrivedCommit, Commit, Head } from './commit.ts';
import { COMMIT_FORMAT, ZERO_HASH, advanceHead, commitText, emptyHead } from './commit.ts';
import { DamagedCommit } from './damaged-commit.ts';
import type { Position } from './event.ts';
import type { EventLog } from './event-log.ts';
import { sha256Hex } from './hash.ts';
import type { JsonValue } from './json.ts';
import { canonicalJson } from './json.ts';

export type Verification =
  | { readonly ok: true; readonly head: Head }
  | { readonly ok: false; readonly position: Position; readonly reason: string };

export interface VerifyOptions {
  readonly signal?: AbortSignal | undefined;
  /** Up to where the log holds, and where its head stands. */
  readonly onProgress?: ((position: Position, head: Position) => void) | undefined;
}

/** How long the event loop waits for us at most, about. */
const SLICE_MS = 8;

/**
 * Recomputes each commit's canonical text and hash, each device's chain, the wholeness of acts, and the log hash up
 * to the head as it stood at the start. Rejects with the signal's reason when aborted.
 */
export async function verifyChain(
  log: EventLog,
  { signal, onProgress }: VerifyOptions = {},
): Promise<Verification> {
  const head = await log.head();
  const chain = new ChainCheck(log.book, head.device);
  let sliceEnd = performance.now() + SLICE_MS;
  try {
    for await (const batch of log.read({ to: head.position })) {
      for (const arrived of batch) {
        signal?.throwIfAborted();
        const reason = chain.fault(arrived);
        if (reason !== undefined) return { ok: false, position: arrived.position, reason };
        if (performance.now() < sliceEnd) continue;
        onProgress?.(chain.head.position, head.position);
        await new Promise((resolve) => setTimeout(resolve));
        sliceEnd = performance.now() + SLICE_MS;
      }
    }
  } catch (error) {
    if (error instanceof DamagedCommit) return { ok: false, position: error.position, reason: error.reason };
    throw error;
  }
  onProgress?.(head.position, head.position);
  return chain.verdict(head);
}

/** Takes commits in order of arrival and says of each what is wrong with it, if anything. Useless after the first fault. */
export class ChainCheck {
  /** Where the commits that held lead to. */
  head: Head;
  readonly #book: string;
  readonly #devices = new Map<string, { readonly seq: number; readonly hash: string }>();
  #act:
    | { readonly id: string; readonly index: number; readonly count: number; readonly position: Position }
    | undefined;

  /** `device` is the log's own, whose seq and prev the head tells. */
  constructor(book: string, device: string) {
    this.#book = book;
    this.head = emptyHead(device);
  }

  fault({ position, commit, text }: ArrivedCommit | Omit<ArrivedCommit, 'versions'>): string | undefined {
    if (position !== this.head.position + 1) return 'it does not follow the commit before';
    if (commit.events.length === 0) return 'it has no events';
    const canonical = canonicalText(commit, text, this.#book);
    if (canonical === undefined || (text !== undefined && text !== canonical))
      return 'its text is not what is written of it';
    if (sha256Hex(canonical) !== commit.hash) return 'its hash is not that of its text';
    const before = this.#devices.get(commit.device);
    if (commit.seq !== (before?.seq ?? 0) + 1) return 'its number is not its device’s next';
    if (commit.prev !== (before?.hash ?? ZERO_HASH))
      return 'it does not name the hash of its device’s commit before';
    const act = this.#act;
    const inAct = act
      ? commit.act.id === act.id && commit.act.index === act.index + 1 && commit.act.count === act.count
      : commit.act.index === 0;
    if (!inAct) return 'it breaks into an act';
    this.#devices.set(commit.device, { seq: commit.seq, hash: commit.hash });
    this.#act =
      commit.act.index + 1 < commit.act.count
        ? { ...commit.act, position: act?.position ?? position }
        : undefined;
    this.head = advanceHead(this.head, commit);
    return undefined;
  }

  /** Whether the commits that held are the log that `head` tells of. */
  verdict(head: Head): Verification {
    if (this.#act) return { ok: false, position: this.#act.position, reason: 'its act is not whole' };
    const same =
      this.head.position === head.position &&
      this.head.commits === head.commits &&
      this.head.logHash === head.logHash &&
      this.head.time === head.time &&
      this.head.seq === head.seq &&
      this.head.prev === head.prev;
    return same
      ? { ok: true, head }
      : { ok: false, position: this.head.position + 1, reason: 'the head is not where the commits lead' };
  }
}

/** What must stand in the store for `commit`; undefined where it has no canonical form. */
function canonicalText(commit: Commit, text: string | undefined, book: string): string | undefined {
  try {
    const own = commitText(commit, book);
    if (text === undefined || text === own) return own;
    // A newer format may hold what this build does not know of: then its own text, written canonically, must be it.
    const stored = JSON.parse(text) as { readonly format?: unknown; readonly book?: unknown };
    const newer = typeof stored.format === 'number' && stored.format > COMMIT_FORMAT && stored.book === book;
    return newer ? canonicalJson(stored as JsonValue) : own;
  } catch {
    return undefined;
  }
}
