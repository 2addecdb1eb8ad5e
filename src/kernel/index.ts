/** The kernel's public face: event sourcing itself. */
export { assert, unreachable } from './result.ts';
export { canonicalJson, findLoneSurrogate } from './json.ts';
export type { JsonValue } from './json.ts';
export type { CommitMeta, Message, Position, RecordedEvent, StoredEvent } from './event.ts';
export {
  COMMIT_FORMAT,
  LOG_FORMAT,
  ZERO_HASH,
  advanceHead,
  commitMeta,
  commitText,
  emptyHead,
  parseCommit,
  sealCommit,
} from './commit.ts';
export type { ArrivedCommit, Commit, Head } from './commit.ts';
export { sha256Bytes, sha256Hex, sha256OfHex } from './hash.ts';
export { tick } from './logical-clock.ts';
export type { LogicalTime } from './logical-clock.ts';
export { uuidV7, uuidV8 } from './ids.ts';
export { accept, reject } from './decider.ts';
export type { Command, Decider, Decision, Rejection } from './decider.ts';
export type { Moment, Projection, Query } from './projection.ts';
export { reactionId } from './process-manager.ts';
export type { ProcessManager } from './process-manager.ts';
export { DamagedCommit } from './damaged-commit.ts';
export { eventId, recordedEvent } from './recorded-event.ts';
export { IdTable } from './id-table.ts';
export { StreamIndex } from './stream-index.ts';
export { ChainCheck, verifyChain } from './verify.ts';
export type { Verification, VerifyOptions } from './verify.ts';
export type { AppendRefusal, AppendResult, EventLog, ReadRange, SealedCommit } from './event-log.ts';
export { BOOK_STREAM, bookEvents } from './book.ts';
export type { BookEvent, BookOpened, BookRenamed } from './book.ts';
export { upcast } from './upcast.ts';
export type { EventDefinition, EventDefinitions, Upcast } from './upcast.ts';
export { defineDomain, defineQuery } from './domain.ts';
export type { Domain, DomainQuery, Shape, TypedDomain } from './domain.ts';
export { byCanonicalOrder } from './canonical-order.ts';
export { foldEvents, recordedEvents } from './fold.ts';
export type { UnknownEvent } from './fold.ts';
export { LoadedParts, partsWithin } from './snapshot.ts';
export type { SavedParts, SnapshotPart, SnapshotPlace, SnapshotStore } from './snapshot.ts';
export { ActIndex } from './act-index.ts';
export { asRecorded, given } from './given.ts';
export type { Specification } from './given.ts';
