/** Folding: stored commits become recorded events in their newest shape, and events become state. */
import type { ArrivedCommit } from './commit.ts';
import type { CommitMeta, Message, RecordedEvent, StoredEvent } from './event.ts';
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
  const { commit, versions } = arrived;
  const recorded: RecordedEvent[] = [];
  for (let index = 0; index < commit.events.length; index += 1) {
    const event = commit.events[index]!;
    const position = arrived.position + index;
    const read = upcast(event, definitions);
    if (!read.known) {
      onUnknown?.({ position, type: event.type, schema: event.schema });
      continue;
    }
    recorded.push(new FoldedEvent(event, read.data, position, versions[index] ?? 0, commit, index));
  }
  return recorded;
}

/** Its id is written out when it is asked for: few projections keep it. The commit itself is its metadata. */
class FoldedEvent implements RecordedEvent {
  readonly type: string;
  readonly data: unknown;
  readonly stream: string;
  readonly position: number;
  readonly version: number;
  readonly commit: CommitMeta;
  readonly #index: number;

  constructor(
    { type, stream }: StoredEvent,
    data: unknown,
    position: number,
    version: number,
    commit: CommitMeta,
    index: number,
  ) {
    this.type = type;
    this.data = data;
    this.stream = stream;
    this.position = position;
    this.version = version;
    this.commit = commit;
    this.#index = index;
  }

  get id(): string {
    return eventId(this.commit, this.#index);
  }
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
