/** The Web Locks by which tabs know of each other: who writes a journal file, and who heals or tidies a book. */

const sessionPrefix = (book: string) => `daybook/${book}/session/`;

/** Marks a journal file's writer as living until `release` is called or the tab is gone. */
export async function holdSession(book: string, session: string): Promise<() => void> {
  if (!navigator.locks) return () => undefined;
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(
      sessionPrefix(book) + session,
      () => new Promise<void>((release) => resolve(release)),
    );
    held.catch(reject);
  });
}

/** The sessions that live. A file listed before this was asked, whose session is not among them, is an orphan. */
export async function livingSessions(book: string): Promise<ReadonlySet<string>> {
  if (!navigator.locks) return new Set();
  const prefix = sessionPrefix(book);
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}

/** Runs `work` while nobody else compares, heals or swaps files of this book. */
export async function caringFor<Result>(book: string, work: () => Promise<Result>): Promise<Result> {
  return exclusively(`daybook/${book}/care`, work);
}

/** Runs `work` while no other tab runs any under this name. */
export async function exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  if (!navigator.locks) return work(); // No locks, no journal either: IndexedDB's own transactions are enough.
  return navigator.locks.request(name, work);
}

/** Runs `work` unless another tab is at it; false then. */
export async function unlessOtherTab(name: string, work: () => Promise<void>): Promise<boolean> {
  if (!navigator.locks) return false;
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
