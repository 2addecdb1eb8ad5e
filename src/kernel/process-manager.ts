/** A process manager reacts to events with commands; a reaction's id follows from its cause, so that doing it twice does it once. */
import type { Message, RecordedEvent } from './event.ts';
import { uuidV8 } from './ids.ts';

export interface ProcessManager<State, Event extends Message, Intent extends Message> {
  readonly name: string;
  init(): State;
  evolve(state: State, event: RecordedEvent<Event>): State;
  /** The commands that `event` calls for, given every event up to and with it. */
  react(state: State, event: RecordedEvent<Event>): readonly Intent[];
}

/** The command id of a manager's nth reaction to an event. */
export function reactionId(manager: string, causingEvent: string, ordinal: number): string {
  return uuidV8(manager, causingEvent, ordinal);
}
