/** An open book: its log, the models folded from it, and one queue through which every command goes. */
import type {
  ArrivedCommit,
  Decision,
  Domain,
  EventLog,
  Head,
  Message,
  Position,
  Rejection,
  SavedParts,
  SnapshotStore,
} from '../kernel/index.ts';
import { accept, reject } from '../kernel/index.ts';
import type { Cause } from './decide-loop.ts';
import { checkCommand, lastPosition, sealAct } from './decide-loop.ts';
import { eventViews, findEvents } from './event-view.ts';
import { FoldedBook } from './folded-book.ts';
import type {
  At,
  BookInfo,
  CommandMessage,
  EngineRejection,
  EventFilter,
  EventView,
  MomentInfo,
  Outcome,
  Timeline,
} from './protocol.ts';
import { loadSnapshot } from './snapshot-keeper.ts';
import type { Submitted } from './submitted.ts';
import { rejected, submitted } from './submitted.ts';
import { Turns } from './turns.ts';

export class Session {
  private state: FoldedBook;
  private readonly turns = new Turns();
  private readonly listeners = new Set<() => void>();
  private folded: Head;
  /** The head as the log was opened. */
  private readonly found: Head;
  /** Whether the whole log is folded; `opened` settles when it is, or rejects where it cannot be read. */
  isOpen = false;
  opened: Promise<unknown> = Promise.resolve();
  /** Position of the newest snapshot; 0 for none. */
  snapshotAt: Position = 0;
  /** Why the book cannot be written; undefined when it can. */
  readOnly: string | undefined;

  readonly log: EventLog;
  readonly domain: Domain;
  readonly info: BookInfo;

  private constructor(log: EventLog, domain: Domain, info: BookInfo, head: Head) {
    this.log = log;
    this.domain = domain;
    this.info = info;
    this.found = head;
    this.folded = { ...head, position: 0 };
    this.state = new FoldedBook(log, domain, info);
  }

  /** Folds the whole log. `onProgress` hears fractions of it. */
  static async open(
    log: EventLog,
    domain: Domain,
    info: BookInfo,
    onProgress?: (fraction: number) => void,
    snapshots?: SnapshotStore,
  ): Promise<Session> {
    const session = await Session.start(log, domain, info, onProgress, snapshots);
    await session.opened;
    return session;
  }

  /** A session that folds its log meanwhile: what is asked of it waits until it has. */
  static async start(
    log: EventLog,
    domain: Domain,
    info: BookInfo,
    onProgress?: (fraction: number) => void,
    snapshots?: SnapshotStore,
  ): Promise<Session> {
    const session = new Session(log, domain, info, await log.head());
    session.opened = session.turns
      .take(async () => {
        if (snapshots) await session.restore(snapshots);
        await session.foldNew(onProgress);
      })
      .then(() => {
        session.isOpen = true;
        domain.decider().catch(() => undefined); // The first command need not wait for it; it tells if it fails again.
      });
    log.subscribe((moved) => {
      void session.turns.take(async () => {
        // Looked at in the queue: a commit of our own has been folded by then.
        if (moved.position > session.folded.position) await session.foldNew();
      });
    });
    return session;
  }

  /** Begins with the newest snapshot. Whatever is wrong with it: the whole log is folded instead. */
  private async restore(snapshots: SnapshotStore): Promise<void> {
    const restored = new FoldedBook(this.log, this.domain, this.info);
    try {
      this.snapshotAt = await loadSnapshot(restored, snapshots);
    } catch {
      return;
    }
    if (this.snapshotAt === 0) return;
    this.state = restored;
    this.folded = { ...this.folded, position: this.snapshotAt };
  }

  /** The models as they are, for a snapshot; no version where none can be taken. */
  snapshot(): { readonly version: string | undefined; readonly parts: SavedParts } {
    const version = this.isOpen && !this.state.holdsUnknown ? this.state.snapshotVersion : undefined;
    return { version, parts: this.state.save() };
  }

  /** Where the log stands, though not all of it may be folded yet. */
  get head(): Head {
    return this.isOpen ? this.folded : this.found;
  }

  /** Calls `listener` after every change of the book. Returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Decides and appends. `recordedAt` is the wall clock, ms. */
  async dispatch(
    message: CommandMessage & { readonly id: string },
    recordedAt: number,
    cause?: Cause,
  ): Promise<Outcome> {
    const answer = await this.submit(message, recordedAt, cause);
    if (!answer.accepted) return answer;
    const { arrived, ...rest } = answer;
    return { ...rest, events: arrived.flatMap(eventViews) };
  }

  /** Like `dispatch`, for commands of very many events: the commits are handed over as they are. */
  submit(
    message: CommandMessage & { readonly id: string },
    recordedAt: number,
    cause?: Cause,
  ): Promise<Submitted> {
    const checked = checkCommand(this.domain, message, message.id, recordedAt);
    if (!checked.ok) return Promise.resolve({ accepted: false, rejection: checked.rejection });
    const { command } = checked;
    const decide = async () => {
      const decider = await this.domain.decider();
      return (await this.movedVersion(message)) ?? decider(command, this.state.decidedOn);
    };
    return this.turns.take(() => this.append(command, decide, cause));
  }

  /** Writes a new book's first event. */
  openBook(id: string, recordedAt: number): Promise<Submitted> {
    const { book, domain, name, currency, timeZone } = this.info;
    const opened = { type: 'BookOpened', data: { book, domain, name, currency, timeZone } };
    const decide = async () => accept<Message>(...(this.folded.position === 0 ? [opened] : []));
    return this.turns.take(() => this.append({ id, recordedAt }, decide));
  }

  private async append(
    command: { readonly id: string; readonly recordedAt: number },
    decide: () => Promise<Decision<Message, Rejection>>,
    cause?: Cause,
  ): Promise<Submitted> {
    if (this.readOnly !== undefined) return rejected({ type: 'BookReadOnly', reason: this.readOnly });
    for (;;) {
      const decision = await decide();
      if (!decision.accepted || decision.events.length === 0) {
        // It may be here already, or what it was refused for may have been put right where no word came from.
        const first = await this.firstAnswer(command.id);
        if (first) return first;
        if (await this.isBehind()) {
          await this.foldNew();
          continue;
        }
        if (!decision.accepted) return rejected(decision.rejection);
        return { accepted: true, arrived: [], act: null, position: this.folded.position };
      }
      const sealed = sealAct(this.domain, this.info.book, this.folded, command, decision.events, cause);
      const result = await this.log.append(sealed, this.folded);
      if (result.appended) {
        for (const arrived of result.arrived) this.take(arrived);
        this.folded = result.head;
        this.changed();
        return submitted(result.arrived);
      }
      const { refusal } = result;
      if (refusal.type === 'FormatNewer') this.readOnly = 'FormatNewer';
      if (refusal.type !== 'HeadMoved' && refusal.type !== 'CommandKnown') return rejected(refusal);
      await this.foldNew();
      const first = refusal.type === 'CommandKnown' ? await this.firstAnswer(command.id) : undefined;
      if (first) return first;
    }
  }

  private async isBehind(): Promise<boolean> {
    return (await this.log.head()).position > this.folded.position;
  }

  /** A rejection if a stream has moved since the sender showed it. */
  private async movedVersion({
    expected,
  }: CommandMessage): Promise<Decision<never, EngineRejection> | undefined> {
    for (const [stream, version] of Object.entries(expected ?? {})) {
      const actual = await this.log.versionOf(stream);
      if (actual !== version) return reject({ type: 'VersionMoved', stream, expected: version, actual });
    }
    return undefined;
  }

  /** What a command was answered when it came first; undefined if it never was accepted. */
  private async firstAnswer(command: string): Promise<Submitted | undefined> {
    const first = await this.log.findCommand(command);
    if (!first) return undefined;
    const arrived: ArrivedCommit[] = [];
    for await (const batch of this.log.read({ from: first.position })) {
      for (const one of batch) if (one.commit.act.id === first.commit.act.id) arrived.push(one);
      if (arrived.length >= first.commit.act.count) break;
    }
    return submitted(arrived);
  }

  /** Folds what others appended: from where the models stand, which is further where reading failed on the way. */
  private async foldNew(onProgress?: (fraction: number) => void): Promise<void> {
    const target = await this.log.head();
    if (target.position <= this.folded.position) return;
    for await (const batch of this.log.read({ from: this.state.position + 1, to: target.position })) {
      for (const arrived of batch) this.take(arrived);
      const last = batch.at(-1);
      if (last) onProgress?.(lastPosition(last) / target.position);
    }
    this.folded = target;
    this.changed();
  }

  private take(arrived: ArrivedCommit): void {
    this.state.take(arrived);
    if (this.state.holdsUnknown) this.readOnly ??= 'UnknownEvents';
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }

  /** Asks a query at a moment. `now`: the wall clock, ms. Throws on an unknown query or parameters that do not fit. */
  async query(name: string, params: unknown, at: At, nowMs: number): Promise<unknown> {
    await this.opened;
    return this.state.query(name, params, at, nowMs);
  }

  /** The calendar day in the book's own zone. */
  today(nowMs: number): string {
    return this.state.today(nowMs);
  }

  /** As the newest event about it says. */
  get name(): string {
    return this.state.name;
  }

  async moment(where: { readonly position: number } | { readonly time: number }): Promise<MomentInfo> {
    await this.opened;
    return this.state.moment(where);
  }

  async timeline(slices: number): Promise<Timeline> {
    await this.opened;
    return this.state.timeline(slices);
  }

  async events(filter: EventFilter): Promise<readonly EventView[]> {
    await this.opened;
    return findEvents(this.log, this.folded.position, filter);
  }

  async close(): Promise<void> {
    this.listeners.clear();
    await this.log.close();
  }
}
