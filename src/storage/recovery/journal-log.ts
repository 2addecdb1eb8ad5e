/** The log as the journal alone holds it, in memory: for showing a book whose database cannot be used. */
import type { EventLog, Head, Position } from '../../kernel/index.ts';
import { advanceHead, emptyHead } from '../../kernel/index.ts';
import { commitOf, journalFrames } from '../journal/read-journal.ts';
import type { JournalView } from '../journal/scan.ts';
import { MemoryLog, MemoryStore } from '../memory-log.ts';

export async function logFromJournal(book: string, view: JournalView, to: Position): Promise<EventLog> {
  const store = new MemoryStore(book, crypto.randomUUID());
  let head: Head = emptyHead(store.head.device);
  for await (const frames of journalFrames(book, view, 1, to)) {
    const commits = frames.map(commitOf);
    for (const { commit } of commits) head = advanceHead(head, commit);
    store.add(commits, head);
  }
  return new MemoryLog(store);
}
