/** Given–when–then: a decider's specification, as data. Throws an Error that says what differs; needs no test runner. */
import { canonicalJson } from './json.ts';
import type { JsonValue } from './json.ts';
import type { Command, Decider, Decision, Rejection } from './decider.ts';
import type { Message, RecordedEvent } from './event.ts';
import { foldEvents } from './fold.ts';

export interface Specification<Intent extends Message, Event extends Message, Refusal extends Rejection> {
  when(command: Intent): {
    /** The command is accepted with exactly these events (none: nothing to do). */
    then(...events: readonly Event[]): void;
    thenRejected(rejection: Refusal): void;
    /** What was decided, for looser questions. */
    readonly decision: Decision<Event, Refusal>;
  };
}

/** Starts a specification: `given(decider, streamOf)(…events).when(command).then(…events)`. */
export function given<State, Intent extends Message, Event extends Message, Refusal extends Rejection>(
  decider: Decider<State, Intent, Event, Refusal>,
  streamOf: (event: Event) => string,
) {
  return (...history: readonly (Event | readonly Event[])[]): Specification<Intent, Event, Refusal> => {
    const state = foldEvents(decider.evolve, decider.initialState(), asRecorded(history, streamOf));
    return {
      when(command) {
        const decision = decider.decide(
          { ...command, id: 'command', recordedAt: 0 } satisfies Command<Intent>,
          state,
        );
        return {
          decision,
          then: (...events) => mustEqual(decision, { accepted: true, events }),
          thenRejected: (rejection) => mustEqual(decision, { accepted: false, rejection }),
        };
      },
    };
  };
}

/** Events as they would be recorded: each argument a commit (and act `act-1`, `act-2`, …) of its own, a list one commit. */
export function asRecorded<Event extends Message>(
  history: readonly (Event | readonly Event[])[],
  streamOf: (event: Event) => string,
): RecordedEvent<Event>[] {
  const versions = new Map<string, number>();
  const recorded: RecordedEvent<Event>[] = [];
  history.forEach((entry, index) => {
    const seq = index + 1;
    const events: readonly Event[] = isList(entry) ? entry : [entry];
    const commit = {
      device: 'device',
      seq,
      time: '',
      recordedAt: seq * 60_000,
      command: `command-${seq}`,
      act: { id: `act-${seq}`, index: 0, count: 1 },
      correlation: `command-${seq}`,
    };
    events.forEach((event, place) => {
      const stream = streamOf(event);
      const version = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, version);
      recorded.push({
        ...event,
        id: `device/${seq}.${place}`,
        stream,
        position: recorded.length + 1,
        version,
        commit,
      });
    });
  });
  return recorded;
}

function isList<Event>(entry: Event | readonly Event[]): entry is readonly Event[] {
  return Array.isArray(entry);
}

function mustEqual(actual: unknown, expected: unknown): void {
  // Decisions are plain data; canonical text compares them whatever the order of keys.
  const [is, wanted] = [canonicalJson(actual as JsonValue), canonicalJson(expected as JsonValue)];
  if (is !== wanted) throw new Error(`The decision differs.\n  expected ${wanted}\n  decided  ${is}`);
}
