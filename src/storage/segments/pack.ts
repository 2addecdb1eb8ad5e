/** Packs commits into segments, each with a record of what it holds. */
import type { Commit, Position, SealedCommit } from '../../kernel/index.ts';
import { assert, sha256OfHex } from '../../kernel/index.ts';
import { startsCommand } from '../append-rules.ts';
import type { StoredCommit } from '../streams.ts';
import { encodeSegment } from './segment.ts';
import type { PackedSegment, Place, SegmentRecord } from './segment-record.ts';
import { SEGMENT_EVENTS, endOf, timeOfUuidV7 } from './segment-record.ts';

/** One segment of `commits`, which stand directly after `after`. */
export function packSegment(commits: readonly StoredCommit[], after: Place, book: string): PackedSegment {
  assert(commits[0]?.position === after.position + 1, 'a segment follows the one before');
  let { position, logHash } = after;
  let commandsFrom = Infinity;
  let commandsTo = 0;
  const otherCommands: string[] = [];
  let before: Commit | undefined; // Of a command that begins further back, the segment before knows: it is asked first.
  for (const { commit } of commits) {
    position += commit.events.length;
    logHash = sha256OfHex(logHash, commit.hash);
    if (startsCommand(before, commit)) {
      const time = timeOfUuidV7(commit.command);
      if (time === undefined) otherCommands.push(commit.command);
      else {
        commandsFrom = Math.min(commandsFrom, time);
        commandsTo = Math.max(commandsTo, time);
      }
    }
    before = commit;
  }
  const record: SegmentRecord = {
    first: after.position + 1,
    last: position,
    commits: commits.length,
    before: after.logHash,
    logHash,
    commandsFrom: Number.isFinite(commandsFrom) ? commandsFrom : 0,
    commandsTo,
    otherCommands,
  };
  return { record, bytes: encodeSegment(commits, book) };
}

/** Segments of all `commits`, none of them much fuller than it has to be. */
export function packAll(commits: readonly SealedCommit[], after: Place, book: string): PackedSegment[] {
  const packed: PackedSegment[] = [];
  let place = after;
  for (const run of runsOf(commits, after.position)) {
    const segment = packSegment(run, place, book);
    packed.push(segment);
    place = endOf(segment.record);
  }
  return packed;
}

/** Cuts commits into runs that each fill a segment; the last may not. */
function* runsOf(commits: readonly SealedCommit[], after: Position): Generator<StoredCommit[]> {
  let run: StoredCommit[] = [];
  let events = 0;
  let position = after + 1;
  for (const { commit, text } of commits) {
    run.push({ position, commit, text });
    position += commit.events.length;
    events += commit.events.length;
    if (events < SEGMENT_EVENTS) continue;
    yield run;
    run = [];
    events = 0;
  }
  if (run.length > 0) yield run;
}
