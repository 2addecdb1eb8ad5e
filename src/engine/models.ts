/** The read models of an open book: folded as commits arrive, and, for moments past, folded again up to there. */
import type {
  ArrivedCommit,
  Domain,
  EventLog,
  LoadedParts,
  Position,
  Projection,
  SavedParts,
  UnknownEvent,
} from '../kernel/index.ts';
import { partsWithin, recordedEvents } from '../kernel/index.ts';

interface PastModel {
  readonly position: Position;
  readonly model: unknown;
}

export class Models {
  /** Events of unknown type or newer shape: kept in the log, not folded; the book is read-only while there are any. */
  readonly unknown: UnknownEvent[] = [];
  private readonly present = new Map<string, unknown>();
  private readonly past = new Map<string, PastModel>();

  private readonly domain: Domain;
  private readonly log: EventLog;

  constructor(domain: Domain, log: EventLog) {
    this.domain = domain;
    this.log = log;
    for (const projection of domain.projections) this.present.set(projection.name, projection.init());
  }

  *save(): SavedParts {
    for (const { name, snapshot } of this.domain.projections)
      if (snapshot) yield* partsWithin(name, snapshot.save(this.present.get(name)));
  }

  /** Takes what `save` gave: all of it, or none where it does not fit, which throws. */
  load(parts: LoadedParts): void {
    const loaded = this.domain.projections.map(
      ({ name, snapshot }) => [name, snapshot?.load(parts.within(name))] as const,
    );
    for (const [name, model] of loaded) this.present.set(name, model);
  }

  fold(arrived: ArrivedCommit): void {
    const events = recordedEvents(arrived, this.domain.events, (event) => this.unknown.push(event));
    for (const projection of this.domain.projections) {
      const model = this.present.get(projection.name);
      for (const event of events) projection.evolve(model, event);
    }
  }

  /** The model that `decide` and queries about now take. */
  now(projection: string): unknown {
    return this.present.get(projection);
  }

  /** The model to ask about `position`, which must be the end of an act at or before the head. */
  async asOf(name: string, position: Position, head: Position): Promise<unknown> {
    const projection = this.domain.projections.find((candidate) => candidate.name === name);
    if (!projection) throw new Error(`No projection is called ${name}`);
    if (projection.bitemporal || position === head) return this.now(name);
    return this.foldTo(projection, position);
  }

  /** Folds on from the past model kept last where it lies before, else from the start. */
  private async foldTo(projection: Projection<unknown>, position: Position): Promise<unknown> {
    const kept = this.past.get(projection.name);
    const start = kept && kept.position <= position ? kept : { position: 0, model: projection.init() };
    // Taken out while it is being changed: a second question meanwhile must not find it half folded.
    this.past.delete(projection.name);
    if (start.position < position) {
      for await (const batch of this.log.read({ from: start.position + 1, to: position })) {
        for (const arrived of batch) {
          for (const event of recordedEvents(arrived, this.domain.events))
            projection.evolve(start.model, event);
        }
      }
    }
    this.past.set(projection.name, { position, model: start.model });
    return start.model;
  }
}
