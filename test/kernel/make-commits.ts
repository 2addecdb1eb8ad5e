/** Commits for tests, made as the engine makes them: sealed, each after the one before. */
import type { Head, JsonValue, SealedCommit } from '../../src/kernel/index.ts';
import { advanceHead, sealCommit, tick } from '../../src/kernel/index.ts';

export interface EventSketch {
  readonly stream: string;
  readonly type?: string;
  readonly data?: JsonValue;
}

export interface CommitSketch {
  readonly events: readonly EventSketch[];
  readonly command?: string;
  /** Milliseconds since 1970. */
  readonly recordedAt?: number;
}

/** One commit after `head` for each sketch, all of them one act. */
export function actAfter(head: Head, book: string, sketches: readonly CommitSketch[]): SealedCommit[] {
  const act = crypto.randomUUID();
  let at = head;
  return sketches.map(({ events, command = crypto.randomUUID(), recordedAt = 1_700_000_000_000 }, index) => {
    const sealed = sealCommit(
      {
        device: at.device,
        seq: at.seq + 1,
        time: tick(at.time, recordedAt),
        recordedAt,
        command,
        act: { id: act, index, count: sketches.length },
        correlation: command,
        events: events.map(({ stream, type = 'ThingHappened', data = {} }) => ({
          stream,
          type,
          schema: 1,
          data,
        })),
        prev: at.prev,
      },
      book,
    );
    at = advanceHead(at, sealed.commit);
    return sealed;
  });
}

/** One commit of one event for each stream named, in one act of its own. */
export function commitAfter(head: Head, book: string, ...streams: readonly string[]): SealedCommit[] {
  return actAfter(head, book, [{ events: streams.map((stream) => ({ stream })) }]);
}
