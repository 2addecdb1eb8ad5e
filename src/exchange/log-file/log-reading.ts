/** What is known of a log file so far: its manifest, its domain, and the check that its events go through. */
import type { ArrivedCommit, StoredEvent } from '../../kernel/index.ts';
import { BOOK_STREAM } from '../../kernel/index.ts';
import { checkData, nameOf, readEvent } from './event-reader.ts';
import type { LogDomain, LogManifest } from './format.ts';
import { parseJson } from './json-faults.ts';
import type { Piece } from './json-pieces.ts';
import type { EventPlace } from './log-check.ts';
import { LogCheck, problem } from './log-check.ts';
import { readManifest } from './manifest-reader.ts';
import { LogFileProblem } from './problem.ts';

/** A file of nothing but unknown types must not fill the memory with their names. */
const MOST_UNKNOWN_TYPES = 100;

export interface LogFileSummary {
  readonly manifest: LogManifest;
  /** Name of the domain that it is a book of. */
  readonly domain: string;
  readonly events: number;
  readonly commits: number;
  /** Events kept word for word though this build cannot fold them: the book will be read-only. */
  readonly unknownEvents: number;
  /** Their types: the first hundred. */
  readonly unknownTypes: readonly { readonly type: string; readonly schema: number }[];
}

export class LogReading {
  readonly #domains: readonly LogDomain[];
  readonly #unknown = new Map<string, { readonly type: string; readonly schema: number }>();
  #unknownEvents = 0;
  #manifest: LogManifest | undefined;
  #check: LogCheck | undefined;
  #domain: LogDomain | undefined;
  events = 0;

  constructor(domains: readonly LogDomain[]) {
    this.#domains = domains;
  }

  /** The commit that `piece` shows to be complete. */
  take({ kind, text, line }: Piece): ArrivedCommit | undefined {
    if (kind === 'manifest') {
      this.#manifest = readManifest(text, line);
      this.#check = new LogCheck(this.#manifest);
      return undefined;
    }
    this.events += 1;
    const place = { event: this.events, line, length: text.length };
    const domain = (this.#domain ??= this.#domainOf(text, place));
    const read = readEvent(text, domain.name);
    if ('reason' in read) throw new LogFileProblem({ ...read, event: this.events, line });
    const complete = this.#check!.add(read, place); // The manifest comes first, or nothing comes.
    const checked = checkData(read.event, domain);
    if ('reason' in checked)
      throw new LogFileProblem({ ...checked, event: this.events, line, position: read.position });
    if (!checked.known) this.#countUnknown(read.event, domain);
    if (this.events === 1) this.#checkOpening(read.event, checked.known, place, domain);
    return complete;
  }

  end(): { readonly last: ArrivedCommit; readonly summary: LogFileSummary } {
    const last = this.#check?.end();
    if (!last || !this.#manifest || !this.#domain)
      throw new LogFileProblem({ type: 'BookMismatch', reason: 'the log is empty: it opens no book' });
    const summary = {
      manifest: this.#manifest,
      domain: this.#domain.name,
      events: this.events,
      commits: this.#check!.commits,
      unknownEvents: this.#unknownEvents,
      unknownTypes: [...this.#unknown.values()],
    };
    return { last, summary };
  }

  /** The domain that the first event's type names. What else may be wrong with that event is told as for any other. */
  #domainOf(text: string, place: EventPlace): LogDomain {
    const parsed = parseJson(text);
    const type =
      parsed.ok && typeof parsed.value === 'object' && parsed.value !== null && 'type' in parsed.value
        ? parsed.value.type
        : undefined;
    const named = typeof type === 'string' ? /^daybook\.([^.]+)\./.exec(type)?.[1] : undefined;
    const domain = named === undefined ? this.#domains[0] : this.#domains.find(({ name }) => name === named);
    if (!domain) throw problem('DomainUnknown', `there is no domain ${named ?? ''}`, place);
    return domain;
  }

  /** A book's first event says which it is, in a shape that this build must know to open it at all. */
  #checkOpening(
    { stream, type, data }: StoredEvent,
    known: boolean,
    place: EventPlace,
    domain: LogDomain,
  ): void {
    if (stream !== BOOK_STREAM || type !== 'BookOpened')
      throw problem('BookMismatch', 'the first event does not open a book', place, 1);
    if (!known) throw problem('NewerFormat', 'the book is opened in a newer way', place, 1);
    const opened = data as { readonly book?: unknown; readonly domain?: unknown }; // By its shape, of which these two are never renamed.
    if (opened.book !== this.#manifest?.book)
      throw problem('BookMismatch', 'the manifest names another book', place, 1);
    if (opened.domain !== domain.name)
      throw problem('BookMismatch', `the book is not of ${domain.name}`, place, 1);
  }

  #countUnknown({ type, schema }: StoredEvent, domain: LogDomain): void {
    this.#unknownEvents += 1;
    if (this.#unknown.size < MOST_UNKNOWN_TYPES)
      this.#unknown.set(nameOf({ type, schema }, domain), { type, schema });
  }
}
