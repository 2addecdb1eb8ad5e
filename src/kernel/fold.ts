/** Folding: stored commits become recorded events in their newest shape, and events become state. */
import type { ArrivedCommit } from './commit.ts';
import { commitMeta } from './commit.ts';
import type { Message, RecordedEvent } from './event.ts';
import { eventId } from './recorded-event.ts';
import type { EventDefinitions } from './upcast.ts';
import { upcast } from './upcast.ts';

/** A stored event whose type, or newer shape of it, this build does not know. */
export interface UnknownEvent {
  readonly position: number;
  readonly type: string;
  readonly schema: number;
}

/** The events of a commit as projections receive them. What is not known is passed over and told to `onUnknown`. */
export function recordedEvents(
  arrived: ArrivedCommit,
  definitions: EventDefinitions,
  onUnknown?: (event: UnknownEvent) => void,
): RecordedEvent[] {
  const meta = commitMeta(arrived.commit);
  const recorded: RecordedEvent[] = [];
  arrived.commit.events.forEach((event, index) => {
    const position = arrived.position + index;
    const read = upcast(event, definitions);
    if (!read.known) {
      onUnknown?.({ position, type: event.type, schema: event.schema });
      return;
    }
    recorded.push({
      id: eventId(meta, index),
      type: event.type,
      data: read.data,
      stream: event.stream,
      position,
      version: arrived.versions[index] ?? 0,
      commit: meta,
    });
  });
  return recorded;
}

/** The state after `events`, from `state`. */
export function foldEvents<State, Event extends Message>(
  evolve: (state: State, event: RecordedEvent<Event>) => State,
  state: State,
  events: Iterable<RecordedEvent<Event>>,
): State {
  for (const event of events) state = evolve(state, event);
  return state;
}
