/** Keeps a snapshot of an open book's models, so that it opens again without folding its whole log. Written in quiet moments. */
import type { Position, SavedParts, SnapshotStore } from '../kernel/index.ts';
import type { FoldedBook } from './folded-book.ts';
import type { Session } from './session.ts';

const MODELS = 'models';
/** Written once nothing has happened for so long, ms. */
const QUIET_MS = 3000;
/** A log that is shorter is folded about as soon as a snapshot is read. */
const SHORTEST_LOG = 8192;
/** Written again when so large a part of the log is newer than the last. */
const SHARE_SINCE = 1 / 16;

/** Loads the newest snapshot into `book`, of which nothing was folded; gives the position that it was taken at, 0 where there is none. */
export async function loadSnapshot(book: FoldedBook, snapshots: SnapshotStore): Promise<Position> {
  const version = book.snapshotVersion;
  const found = version === undefined ? undefined : await snapshots.read(MODELS, version);
  if (!found) return 0;
  book.load(found.parts, found.place.position);
  return found.place.position;
}

export class SnapshotKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopFollowing: (() => void) | undefined;

  follow(session: Session, snapshots: SnapshotStore): void {
    const later = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.write(session, snapshots), QUIET_MS);
    };
    this.stopFollowing = session.onChange(later);
    void session.opened.then(later, () => undefined); // What cannot be read is told by whoever opened it.
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stopFollowing?.();
  }

  private async write(session: Session, snapshots: SnapshotStore): Promise<void> {
    const { version, parts } = session.snapshot();
    const { position, logHash } = session.head;
    const since = position - session.snapshotAt;
    if (version === undefined || position < SHORTEST_LOG || since <= position * SHARE_SINCE) return;
    const moved = () => session.head.position !== position;
    try {
      await snapshots.write(MODELS, version, { position, logHash }, unless(moved, parts));
      session.snapshotAt = position;
    } catch {
      // The book moved on, was closed, or the disk is full: a snapshot is never needed, and is tried again later.
    }
  }
}

/** The parts, as long as the models are what they were: a part of one moment and a part of another would be of none. */
function* unless(moved: () => boolean, parts: SavedParts): SavedParts {
  for (const part of parts) {
    if (moved()) throw new Error('The book moved on');
    yield part;
  }
  if (moved()) throw new Error('The book moved on');
}
