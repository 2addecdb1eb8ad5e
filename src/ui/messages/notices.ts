/** What the book's storage has to tell, in plain words. Its notices come from the engine as data. */
import type { Notice } from '../../engine/client.ts';
import { formatNumber } from '../app/format.ts';
import { count } from './plural.ts';

export interface NoticeText {
  readonly message: string;
  /** `warning`: something to do or to know before going on. `good`: all is well again. */
  readonly tone: 'good' | 'warning';
}

/** Undefined for a notice that nobody needs to read. */
export function describeNotice(notice: Notice): NoticeText | undefined {
  const commits = count(
    Number(notice['commits'] ?? 0),
    'entry',
    'entries',
    formatNumber(Number(notice['commits'] ?? 0)),
  );
  switch (notice.type) {
    case 'HealedFromJournal':
      return good(
        `The browser had lost part of your log. ${commits} came back from the safety copy; nothing is missing.`,
      );
    case 'JournalCaughtUp':
      return good(`The safety copy of your log had fallen behind. ${commits} were added; it is whole again.`);
    case 'TornWriteDropped':
    case 'PartialActDropped':
      return warning(
        'Daybook was stopped in the middle of saving. That one change was let go; everything recorded before it is here.',
      );
    case 'JournalDamaged':
      return warning(
        'Part of the safety copy was damaged on the disk. Export your log now, to have a copy elsewhere.',
      );
    case 'LogLost':
      return warning(
        'This book’s log is gone from this browser, both copies of it. If you have an export, open it in the settings.',
      );
    case 'SafetyCopyOff':
      return warning(
        'This browser keeps no second copy of your log. It is saved, but export it from time to time.',
      );
    case 'SafetyCopyBehind':
      return warning(
        'The last change was saved, but its safety copy was not: the disk may be full. Export your log.',
      );
    case 'SafetyCopyBack':
      return good('The safety copy is kept again.');
    case 'LogClosed':
      return warning(logClosed(notice['cause']));
    case 'StoreHeld':
      return warning(
        'Another tab or window is holding this book’s storage. What you record waits for it: close that one if this lasts.',
      );
    case 'WaitingForOtherTabs':
      return warning('Another tab holds an older version of this book. Close it to go on here.');
    case 'ReadOnly':
      return warning(`Nothing can be recorded in this book for now. ${readOnlyReason(notice['reason'])}`);
    default:
      return undefined; // Of a newer build; it was for a newer screen.
  }
}

const good = (message: string): NoticeText => ({ message, tone: 'good' });
const warning = (message: string): NoticeText => ({ message, tone: 'warning' });

function logClosed(cause: unknown): string {
  if (cause === 'deleted') return 'This book was deleted in another tab.';
  if (cause === 'upgrade')
    return 'A newer Daybook opened this book in another tab. Load this one again to go on here.';
  return 'The browser closed this book’s storage. Load the page again.';
}

/** `reason` is a text, or what storage says of it as data. */
export function readOnlyReason(reason: unknown): string {
  const type = typeof reason === 'object' && reason !== null && 'type' in reason ? reason.type : reason;
  switch (type) {
    case 'FormatNewer':
      return 'A newer Daybook has written here: load the app again to have its newest version.';
    case 'StoresDisagree':
      return 'Its two copies tell different stories. Export the log; the way on is in the settings.';
    case 'Damaged':
      return 'Part of it is damaged; what is whole is shown. Export the log; the way on is in the settings.';
    case 'StoreUnavailable':
      return 'The browser’s storage does not open; what you see comes from the safety copy.';
    default:
      return typeof type === 'string' ? type : '';
  }
}
