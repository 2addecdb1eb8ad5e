/** A projection folds events into a read model; a query asks it at a moment. */
import type { Message, Position, RecordedEvent } from './event.ts';
import type { LoadedParts, SavedParts } from './snapshot.ts';

export interface Projection<Model, Event extends Message = Message> {
  readonly name: string;
  /** Raised whenever what is folded changes, so that older snapshots are dropped. */
  readonly version: number;
  /**
   * True where the model keeps every row with the positions between which it was current, so that its queries
   * answer for any moment themselves. Otherwise the engine folds the log up to the moment for them.
   */
  readonly bitemporal: boolean;
  init(): Model;
  /** Changes `model` in place; total. */
  evolve(model: Model, event: RecordedEvent<Event>): void;
  /** The model for a snapshot, and back. Absent: it is folded anew each time. */
  readonly snapshot?: {
    save(model: Model): SavedParts;
    load(parts: LoadedParts): Model;
  };
}

/** When a question is asked: the log as it stood at `position`, on the calendar day that it was then. */
export interface Moment {
  readonly position: Position;
  /** `YYYY-MM-DD` in the book's time zone: the person's today when now, the day of that position's `recordedAt` in the past. */
  readonly today: string;
}

export interface Query<Model, Params, Answer> {
  readonly name: string;
  /** Name of the projection it reads. */
  readonly reads: string;
  run(model: Model, params: Params, moment: Moment): Answer;
}
