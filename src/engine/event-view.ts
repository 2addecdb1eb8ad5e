/** Stored commits as scripts and the event list see them. */
import type { ArrivedCommit } from '../kernel/index.ts';
import { commitMeta } from '../kernel/index.ts';
import type { EventFilter, EventView } from './protocol.ts';

/** The events of a commit, in their stored shape. */
export function eventViews(arrived: ArrivedCommit): EventView[] {
  const { commit, position, versions } = arrived;
  const meta = commitMeta(commit);
  return commit.events.map((event, index) => ({
    ...meta,
    id: `${commit.device}/${commit.seq}.${index}`,
    stream: event.stream,
    type: event.type,
    schema: event.schema,
    version: versions[index] ?? 0,
    position: position + index,
    data: event.data,
    hash: commit.hash,
  }));
}

/** Whether an event is among those asked for, limit and order aside. */
export function matches(event: EventView, { from = 1, to = Infinity, stream, type }: EventFilter): boolean {
  if (event.position < from || event.position > to) return false;
  if (stream !== undefined && event.stream !== stream) return false;
  return type === undefined || event.type === type;
}
