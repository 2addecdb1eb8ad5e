/** Stored commits as scripts and the event list see them. */
import type { ArrivedCommit, EventLog, Position } from '../kernel/index.ts';
import { commitMeta } from '../kernel/index.ts';
import type { EventFilter, EventView } from './protocol.ts';

const MOST_EVENTS = 10_000;
/** Positions read at a time while looking for events that match. */
const SPAN = 4096;

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

/** The events that `filter` asks for, up to `head`, in their stored shape. */
export async function findEvents(
  log: EventLog,
  head: Position,
  filter: EventFilter,
): Promise<readonly EventView[]> {
  const limit = Math.max(1, Math.min(MOST_EVENTS, filter.limit ?? 100));
  const from = Math.max(1, filter.from ?? 1);
  const to = Math.min(head, filter.to ?? head);
  const found: EventView[] = [];
  let [low, high] = filter.newestFirst ? [to - SPAN + 1, to] : [from, from + SPAN - 1];
  while (low <= to && high >= from && found.length < limit) {
    const slice = await eventsBetween(log, Math.max(low, from), Math.min(high, to), filter);
    found.push(...(filter.newestFirst ? slice.reverse() : slice));
    const step = filter.newestFirst ? -SPAN : SPAN;
    [low, high] = [low + step, high + step];
  }
  return found.slice(0, limit);
}

async function eventsBetween(
  log: EventLog,
  from: Position,
  to: Position,
  { stream, type }: EventFilter,
): Promise<EventView[]> {
  const found: EventView[] = [];
  for await (const batch of log.read({ from, to })) {
    for (const arrived of batch) {
      for (const event of eventViews(arrived)) {
        if (event.position < from || event.position > to) continue; // The range cuts through a commit.
        if (stream !== undefined && event.stream !== stream) continue;
        if (type === undefined || event.type === type) found.push(event);
      }
    }
  }
  return found;
}
