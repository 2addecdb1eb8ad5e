/** Tells a book's other tabs of every append, and hears theirs. */
import type { Head } from '../kernel/index.ts';

export interface Announcement {
  readonly head: Head;
  /** Up to where the safety copy holds the log, as far as the sender knows; absent where it has none. */
  readonly journalled?: { readonly position: number; readonly logHash: string } | undefined;
}

export interface Announcer {
  announce(announcement: Announcement): void;
  close(): void;
}

export function announcer(book: string, heard: (announcement: Announcement) => void): Announcer {
  const channel = new BroadcastChannel(`daybook-${book}`);
  channel.addEventListener('message', ({ data }: MessageEvent<Announcement>) => heard(data)); // Only our own code can send here.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no other origin.
  return { announce: (announcement) => channel.postMessage(announcement), close: () => channel.close() };
}
