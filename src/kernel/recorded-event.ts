/** A stored event as its readers receive it: with its identity, its place in the log and its commit's metadata. */
import type { ArrivedCommit } from './commit.ts';
import { commitMeta } from './commit.ts';
import type { CommitMeta, RecordedEvent } from './event.ts';

/** The same on every device. `index` counts a commit's events from 0. */
export function eventId(commit: Pick<CommitMeta, 'device' | 'seq'>, index: number): string {
  return `${commit.device}/${commit.seq}.${index}`;
}

/** The event at `index`, in its stored shape. `meta` may be handed in so that a commit's events share one. */
export function recordedEvent(
  { position, commit, versions }: ArrivedCommit,
  index: number,
  meta: CommitMeta = commitMeta(commit),
): RecordedEvent {
  const { stream, type, data } = commit.events[index]!;
  return {
    id: eventId(commit, index),
    stream,
    type,
    data,
    position: position + index,
    version: versions[index]!,
    commit: meta,
  };
}
