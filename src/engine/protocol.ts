/** What the page and the engine's worker say to each other. Everything here is data that structured cloning carries. */
import type { Ambiguity, CsvMapping, LeftOutReason, UnreadableReason } from '../exchange/csv/index.ts';
export type { Ambiguity, CsvMapping, LeftOutReason, UnreadableReason } from '../exchange/csv/index.ts';
import type { CommitMeta, JsonValue, Position, Rejection } from '../kernel/index.ts';
export type { GoneOn } from '../storage/index.ts';

/** A moment as screens name it: now, or a position in the past. A position within an act stands for the end of the act before. */
export type At = 'now' | Position;

export interface CommandMessage {
  readonly type: string;
  readonly data: unknown;
  /** UUIDv7; made by the client if left out. The same id again gets its first answer. */
  readonly id?: string | undefined;
  /** Versions that the sender showed, by stream: the command is refused (`VersionMoved`) if one has moved. */
  readonly expected?: Readonly<Record<string, number>> | undefined;
}

/** An event as scripts and the event list see it. */
export interface EventView extends CommitMeta {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly schema: number;
  readonly version: number;
  readonly position: Position;
  readonly data: JsonValue;
  readonly hash: string;
}

/** Refusals that are every domain's; a domain's own come beside them. */
export type EngineRejection =
  | {
      readonly type: 'InvalidCommand';
      readonly issues: readonly { readonly path: readonly (string | number)[]; readonly message: string }[];
    }
  | { readonly type: 'CommandUnknown'; readonly command: string; readonly known: readonly string[] }
  | {
      readonly type: 'VersionMoved';
      readonly stream: string;
      readonly expected: number;
      readonly actual: number;
    }
  | { readonly type: 'BookReadOnly'; readonly reason: string }
  | { readonly type: 'NoBookOpen' }
  | { readonly type: 'StoreFailed'; readonly name: string; readonly message: string };

export type Outcome =
  | {
      readonly accepted: true;
      readonly events: readonly EventView[];
      readonly act: string | null;
      readonly position: Position;
    }
  | { readonly accepted: false; readonly rejection: Rejection };

export interface BookInfo {
  readonly book: string;
  readonly domain: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly createdAt: number;
  readonly lastExport?: { readonly at: number; readonly position: Position } | undefined;
}

/** Something the person should be told about the book's storage: healed, read-only, safety copy off. */
export interface Notice {
  readonly type: string;
  readonly [detail: string]: unknown;
}

export type EnginePhase = 'starting' | 'noBook' | 'opening' | 'ready' | 'failed';

export interface EngineStatus {
  readonly phase: EnginePhase;
  readonly books: readonly BookInfo[];
  readonly book?: BookInfo | undefined;
  readonly head: { readonly position: Position; readonly hash: string };
  /** This device's id in the open book. */
  readonly device: string;
  /** Why the book cannot be written, if so. */
  readonly readOnly?: string | undefined;
  readonly notices: readonly Notice[];
  /** 0 to 1 while opening. */
  readonly progress?: number | undefined;
  readonly failure?: string | undefined;
}

/** Where a moment lies among the acts. */
export interface MomentInfo {
  /** The end of an act; 0 is before the first. */
  readonly position: Position;
  readonly recordedAt: number;
  /** The book's calendar day then. */
  readonly today: string;
  /** Ends of the acts before and after; undefined at either end. */
  readonly previous?: Position | undefined;
  readonly next?: Position | undefined;
}

/** The log's density: how many events fell into each of equal slices. */
export interface Timeline {
  readonly head: Position;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Events per equal slice of time between firstAt and lastAt. */
  readonly byTime: Uint32Array;
}

export interface EventFilter {
  readonly from?: Position | undefined;
  readonly to?: Position | undefined;
  readonly stream?: string | undefined;
  readonly type?: string | undefined;
  /** Default 100, at most 10,000. */
  readonly limit?: number | undefined;
  /** Default: oldest first. */
  readonly newestFirst?: boolean | undefined;
}

export type VerifyAnswer =
  | { readonly ok: true; readonly position: Position; readonly hash: string }
  | { readonly ok: false; readonly position: Position; readonly reason: string };

/** 0 to 1, and how much was done of what. */
export interface Progress {
  readonly fraction: number;
  readonly done: number;
}

export interface NewBook {
  readonly domain: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
}

export type ImportLogAnswer =
  | { readonly ok: true; readonly book: BookInfo; readonly events: number }
  | { readonly ok: false; readonly problem: { readonly type: string; readonly [detail: string]: unknown } };

/** A CSV file opened in the worker, before anything is recorded. */
export interface CsvOpened {
  readonly session: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number | null;
  readonly preamble: readonly string[];
  readonly columns: readonly {
    readonly index: number;
    readonly name: string;
    readonly samples: readonly string[];
  }[];
  readonly records: number;
  /** Remembered for this account and header, or guessed. */
  readonly mapping: CsvMapping;
  readonly remembered: boolean;
  readonly ambiguities: readonly Ambiguity[];
  readonly signFlipSuggested: boolean;
  /** The currency that the file seems to be in, where it says so. */
  readonly currencySuggested: string | null;
}

export type CsvRowStatus = 'new' | 'duplicate' | 'leftOut' | 'unreadable';

/** The books hold this row's import key in that transaction. */
export interface AlreadyImported {
  readonly type: 'AlreadyImported';
  readonly transaction: string;
  /** It was voided since: voiding does not make a row importable again; undoing the import does. */
  readonly void: boolean;
}

export interface CsvPreviewRow {
  readonly line: number;
  readonly raw: string;
  readonly status: CsvRowStatus;
  readonly date?: string | undefined;
  readonly payee?: string | undefined;
  readonly note?: string | undefined;
  readonly amountMinor?: number | undefined;
  readonly currency?: string | undefined;
  readonly feeMinor?: number | undefined;
  /** The account that the other side goes to, and whether it will be opened. */
  readonly counter?: { readonly account: string; readonly name: string; readonly isNew: boolean } | undefined;
  /** Why it is left out, unreadable or a duplicate. */
  readonly reason?: UnreadableReason | LeftOutReason | AlreadyImported | undefined;
  /** Whether the person may say "take it anyway". Not for what the account cannot hold, or holds already. */
  readonly canTake: boolean;
  /** The person said otherwise: a left-out row taken in, or a new one left out. */
  readonly override?: 'take' | 'leave' | undefined;
}

export interface CsvPreviewRequest {
  readonly session: string;
  readonly account: string;
  readonly mapping: CsvMapping;
  /** By line. */
  readonly overrides: Readonly<Record<number, 'take' | 'leave'>>;
  readonly show?: CsvRowStatus | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface CsvPreview {
  readonly counts: Readonly<Record<CsvRowStatus, number>>;
  /** What would be recorded. */
  readonly taken: number;
  readonly sumMinor: number;
  readonly feesMinor: number;
  readonly currency: string;
  readonly firstDate?: string | undefined;
  readonly lastDate?: string | undefined;
  readonly newCategories: readonly string[];
  readonly total: number;
  readonly rows: readonly CsvPreviewRow[];
}

/** A problem with a file, as data. */
export interface FileProblem {
  readonly type: string;
  readonly [detail: string]: unknown;
}

export type CsvOpenAnswer =
  { readonly ok: true; readonly opened: CsvOpened } | { readonly ok: false; readonly problem: FileProblem };
export type CsvPreviewAnswer =
  { readonly ok: true; readonly preview: CsvPreview } | { readonly ok: false; readonly problem: FileProblem };

export interface CommandDescription {
  readonly name: string;
  /** JSON Schema of `data` (or of the query's parameters). */
  readonly schema: unknown;
}
