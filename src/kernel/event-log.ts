/** The port to the log on disk. Every implementation passes the one contract suite in `test/kernel/event-log-contract.ts`. */
import type { ArrivedCommit, Commit, Head } from './commit.ts';
import type { Position, RecordedEvent } from './event.ts';

/** A commit about to be appended, with its canonical text as `sealCommit` made it. */
export interface SealedCommit {
  readonly commit: Commit;
  readonly text: string;
}

export type AppendRefusal =
  /** Another writer came first: catch up and decide again. */
  | { readonly type: 'HeadMoved'; readonly head: Head }
  /** A stream is not at the version that was asked for. */
  | {
      readonly type: 'VersionMoved';
      readonly stream: string;
      readonly expected: number;
      readonly actual: number;
    }
  /** This command was appended before; its commit is the answer. */
  | { readonly type: 'CommandKnown'; readonly command: string }
  /** A newer build has written here: this one must not. */
  | { readonly type: 'FormatNewer'; readonly format: number }
  /** The store would not take it (quota, disk, closed). Nothing was written. */
  | { readonly type: 'StoreFailed'; readonly name: string; readonly message: string };

export type AppendResult =
  | { readonly appended: true; readonly head: Head; readonly arrived: readonly ArrivedCommit[] }
  | { readonly appended: false; readonly refusal: AppendRefusal };

export interface ReadRange {
  /** First position wanted; a commit that holds it is given whole. Default 1. */
  readonly from?: Position;
  /** Last position wanted; a commit that holds it is given whole. Default: the head. */
  readonly to?: Position;
}

export interface EventLog {
  readonly book: string;
  head(): Promise<Head>;
  /**
   * Appends all of `commits`, or none, directly after `at`. `expected` names streams and the versions they must
   * have at `at` (0: no such stream yet). Commits are made with `advanceHead` in mind: seq, prev and time follow `at`.
   */
  append(
    commits: readonly SealedCommit[],
    at: Head,
    expected?: ReadonlyMap<string, number>,
  ): Promise<AppendResult>;
  /** Commits in order of arrival, in batches. Reading from position 1 also learns the streams' versions. */
  read(range?: ReadRange): AsyncIterable<readonly ArrivedCommit[]>;
  /** The events of one stream from `fromVersion` (default 1), oldest first, in their stored shape. */
  readStream(stream: string, fromVersion?: number): Promise<readonly RecordedEvent[]>;
  /** How many events a stream has at the newest commit that was read or appended through this log; 0 if none. */
  versionOf(stream: string): Promise<number>;
  /** The first commit of the act that a command appended. */
  findCommand(command: string): Promise<ArrivedCommit | undefined>;
  /** Calls `listener` after each append by anyone: this object, another tab. Returns the way to stop. */
  subscribe(listener: (head: Head) => void): () => void;
  close(): Promise<void>;
}
