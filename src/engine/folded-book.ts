/** What an open book's log folds into: the read models, the moments one can go to, the book's name and zone. */
import type {
  ArrivedCommit,
  BookOpened,
  Domain,
  EventLog,
  LoadedParts,
  Position,
  SavedParts,
  StoredEvent,
} from '../kernel/index.ts';
import { ActIndex, BOOK_STREAM, partsWithin, upcast } from '../kernel/index.ts';
import { calendarDay } from './calendar-day.ts';
import { lastPosition } from './decide-loop.ts';
import { Models } from './models.ts';
import type { At, BookInfo, MomentInfo, Timeline } from './protocol.ts';

/** Raised whenever what is saved beside the models changes. */
const SNAPSHOT_VERSION = '1';

export class FoldedBook {
  /** Everything up to here is folded. */
  position: Position = 0;
  /** As the newest event about it says. */
  name: string;
  private zone: string;
  private readonly domain: Domain;
  private acts = new ActIndex();
  private readonly models: Models;

  constructor(log: EventLog, domain: Domain, { name, timeZone }: BookInfo) {
    this.domain = domain;
    this.models = new Models(domain, log);
    this.name = name;
    this.zone = timeZone;
  }

  /** What a snapshot's version must be to be this build's; undefined where some model cannot be saved. */
  get snapshotVersion(): string | undefined {
    const { projections } = this.domain;
    if (projections.some(({ snapshot }) => !snapshot)) return undefined;
    return [SNAPSHOT_VERSION, ...projections.map(({ name, version }) => `${name}@${version}`)].join(' ');
  }

  /** Of a book without events that this build does not know. */
  *save(): SavedParts {
    yield ['book', [this.name, this.zone]];
    yield* partsWithin('acts', this.acts.save());
    yield* this.models.save();
  }

  /** Takes what `save` gave, as if all up to `position` had been folded. Nothing was folded before. */
  load(parts: LoadedParts, position: Position): void {
    const acts = ActIndex.load(parts.within('acts'));
    this.models.load(parts);
    this.acts = acts;
    const [name, zone] = parts.texts('book');
    this.name = name ?? this.name;
    this.zone = zone ?? this.zone;
    this.position = position;
  }

  /** Folds a commit; they come in order of arrival. */
  take(arrived: ArrivedCommit): void {
    this.acts.add(arrived);
    this.models.fold(arrived);
    for (const event of arrived.commit.events) if (event.stream === BOOK_STREAM) this.takeBookEvent(event);
    this.position = lastPosition(arrived);
  }

  /** The events that are every domain's tell of the book itself. */
  private takeBookEvent(event: StoredEvent): void {
    const read = upcast(event, this.domain.events);
    if (!read.known) return;
    const { name, timeZone } = read.data as Partial<BookOpened['data']>; // Both book events carry a name, the first a zone.
    this.name = name ?? this.name;
    this.zone = timeZone ?? this.zone;
  }

  /** Whether there are events that this build does not know: they are kept, and not folded. */
  get holdsUnknown(): boolean {
    return this.models.unknown.length > 0;
  }

  /** The state that the domain decides on. */
  get decidedOn(): unknown {
    return this.models.now(this.domain.decidesOn);
  }

  /** Asks a query at a moment. `now`: the wall clock, ms. Throws on an unknown query or parameters that do not fit. */
  async query(name: string, params: unknown, at: At, nowMs: number): Promise<unknown> {
    const { queries } = this.domain;
    const query = Object.hasOwn(queries, name) ? queries[name] : undefined;
    if (!query) throw new Error(`No query is called ${name}. There are: ${Object.keys(queries).join(', ')}`);
    const parsed = query.params.safeParse(params ?? {});
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      throw new Error(`The parameters of ${name} do not fit: ${issues.join('; ')}`);
    }
    if (at !== 'now' && !(Number.isSafeInteger(at) && at >= 0))
      throw new Error(`A moment is 'now' or a whole position from 0, not ${String(at)}`);
    const head = this.position;
    const act = at === 'now' ? undefined : this.acts.actAt(at);
    const position = act === undefined ? head : this.acts.endOf(act);
    const model = await this.models.asOf(query.reads, position, head);
    const today = this.today(act === undefined ? nowMs : this.acts.timeOf(act));
    return query.run(model, parsed.data, { position, today });
  }

  /** The calendar day in the book's own zone. */
  today(nowMs: number): string {
    return calendarDay(nowMs, this.zone);
  }

  moment(where: { readonly position: number } | { readonly time: number }): MomentInfo {
    const act = 'position' in where ? this.acts.actAt(where.position) : this.acts.actAtTime(where.time);
    const recordedAt = this.acts.timeOf(act);
    return {
      position: this.acts.endOf(act),
      recordedAt,
      today: this.today(recordedAt),
      previous: act >= 0 ? this.acts.endOf(act - 1) : undefined,
      next: act + 1 < this.acts.acts ? this.acts.endOf(act + 1) : undefined,
    };
  }

  timeline(slices: number): Timeline {
    return { head: this.position, ...this.acts.density(Math.max(1, Math.min(4096, slices))) };
  }
}
