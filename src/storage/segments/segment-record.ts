/** What is known of a segment without its columns: what it holds, and which commands may be in it. */
import type { Position } from '../../kernel/index.ts';

/** A segment is full with so many events. Fewer cost more to read, more are dearer to make while somebody waits. */
export const SEGMENT_EVENTS = 4096;

/** A place in the log between two commits. */
export interface Place {
  readonly position: Position;
  readonly logHash: string;
}

export interface SegmentRecord {
  /** Position of its first event, and of its last. */
  readonly first: Position;
  readonly last: Position;
  readonly commits: number;
  /** The log's before its first commit, and after its last. */
  readonly before: string;
  readonly logHash: string;
  /** Least and greatest time (ms) of the commands that are UUIDv7; both 0 where none is. */
  readonly commandsFrom: number;
  readonly commandsTo: number;
  /** The commands that are not. */
  readonly otherCommands: readonly string[];
}

export interface PackedSegment {
  readonly record: SegmentRecord;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function endOf({ last, logHash }: Pick<SegmentRecord, 'last' | 'logHash'>): Place {
  return { position: last, logHash };
}

/** Whether a command may be among those of a segment: where not, it is not. */
export function mayHoldCommand(record: SegmentRecord, command: string): boolean {
  const time = timeOfUuidV7(command);
  return time === undefined
    ? record.otherCommands.includes(command)
    : record.commandsFrom <= time && time <= record.commandsTo;
}

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Milliseconds since 1970; undefined where the id is no UUIDv7. */
export function timeOfUuidV7(id: string): number | undefined {
  return UUID_V7.test(id) ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined;
}
