/** The decider: what has happened, what is asked, and the facts or the reason that follow. */
import type { Message, RecordedEvent } from './event.ts';

/** An intent with what purity forbids a decider to fetch: its id, and the wall clock when it was sent. */
export type Command<Intent extends Message = Message> = Intent & {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
};

/** A typed reason why a command was refused: data, not an exception. */
export interface Rejection {
  readonly type: string;
}

export type Decision<Event, Refusal extends Rejection> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly rejection: Refusal };

export interface Decider<State, Intent extends Message, Event extends Message, Refusal extends Rejection> {
  initialState(): State;
  decide(command: Command<Intent>, state: State): Decision<Event, Refusal>;
  /** Total: a recorded fact is never refused. May change `state` in place; the state returned is the one to use. */
  evolve(state: State, event: RecordedEvent<Event>): State;
}

export function accept<Event>(...events: readonly Event[]): Decision<Event, never> {
  return { accepted: true, events };
}

export function reject<Refusal extends Rejection>(rejection: Refusal): Decision<never, Refusal> {
  return { accepted: false, rejection };
}
