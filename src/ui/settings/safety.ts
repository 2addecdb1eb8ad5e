/** What the book's storage and its last export mean for the safety of the log. */
import type { BookInfo, Notice } from '../../engine/client.ts';

export type SafetyCopy = 'on' | 'off' | 'behind';

const meanings: Readonly<Record<string, SafetyCopy>> = {
  SafetyCopyOff: 'off',
  SafetyCopyBehind: 'behind',
  JournalDamaged: 'behind',
  SafetyCopyBack: 'on',
  JournalCaughtUp: 'on',
};

/** The newest word on it counts. Nothing said is good news. */
export function safetyCopyState(notices: readonly Notice[]): SafetyCopy {
  return notices.reduce<SafetyCopy>((state, { type }) => meanings[type] ?? state, 'on');
}

/** Events that no exported file holds. */
export function eventsSinceExport(head: number, lastExport: BookInfo['lastExport']): number {
  return Math.max(0, head - (lastExport?.position ?? 0));
}

/** About a month of a person who records every day. */
const manyEvents = 100;

export function shouldRemind(head: number, lastExport: BookInfo['lastExport']): boolean {
  return eventsSinceExport(head, lastExport) >= manyEvents;
}
