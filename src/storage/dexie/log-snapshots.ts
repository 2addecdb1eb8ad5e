/** The snapshots of a log: its read models' as they are given, and with each one of what the log itself knows of its streams. */
import type { Position, SnapshotPlace, SnapshotStore } from '../../kernel/index.ts';
import { StreamIndex } from '../../kernel/index.ts';
import type { CommitSource } from '../streams.ts';
import { Streams } from '../streams.ts';
import type { BookDatabase } from './database.ts';
import { logHashAt } from './log-hash.ts';
import type { SealedRuns } from './sealed-runs.ts';
import { snapshotsIn } from './snapshots.ts';

const STREAMS = 'streams';
/** Raised whenever what is saved of the index changes. */
const STREAMS_VERSION = '1';

export function streamsWithSnapshots(
  database: BookDatabase,
  runs: SealedRuns,
  source: CommitSource,
): { readonly streams: Streams; readonly snapshots: SnapshotStore } {
  const kept = snapshotsIn(database, placesIn(database, runs));
  const streams = new Streams(source, () => restoreStreams(kept));
  const snapshots: SnapshotStore = {
    read: (name, version) => kept.read(name, version),
    async write(name, version, place, parts) {
      await kept.write(name, version, place, parts);
      if (streams.position === place.position)
        await kept.write(STREAMS, STREAMS_VERSION, place, streams.save());
    },
  };
  return { streams, snapshots };
}

/** Tells whether the log leads by a place. The last answer is kept: snapshots of several models are taken at one place. */
function placesIn(database: BookDatabase, runs: SealedRuns): (place: SnapshotPlace) => Promise<boolean> {
  let last: { readonly position: Position; readonly logHash: Promise<string | undefined> } | undefined;
  return async ({ position, logHash }) => {
    if (last?.position !== position) last = { position, logHash: logHashAt(database, runs, position) };
    return (await last.logHash) === logHash;
  };
}

async function restoreStreams(snapshots: SnapshotStore): Promise<StreamIndex | undefined> {
  try {
    const snapshot = await snapshots.read(STREAMS, STREAMS_VERSION);
    return snapshot && StreamIndex.load(snapshot.parts);
  } catch {
    return undefined; // Whatever is wrong with it: the log itself is read instead.
  }
}
