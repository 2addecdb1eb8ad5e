/** What the settings screens say. */
import { count } from './plural.ts';

export const settings = {
  settings: {
    title: 'Settings',
    book: {
      title: 'Book',
      name: 'Name',
      rename: 'Rename',
      renamed: 'Renamed',
      nameMissing: 'A book needs a name',
      currency: 'Currency',
      timeZone: 'Time zone',
      fixed: 'Set when the book was opened.',
      all: 'Books on this device',
      open: 'Open',
      isOpen: 'Open now',
      openNamed: (name: string) => `Open “${name}”`,
      since: (date: string) => `Since ${date}`,
      new: 'Start another book',
      past: 'You are looking at the past. Go back to now to rename the book.',
    },
    remove: {
      row: 'Delete this book',
      rowAbout: 'From this device, for good. You can export it first.',
      button: 'Delete…',
      title: (name: string) => `Delete “${name}”?`,
      body: (events: string) =>
        `${events} will be gone from this device for good. There is no copy anywhere else unless you exported one.`,
      exportFirst: 'Export it first.',
      neverExported: 'It was never exported.',
      exportedAll: (when: string) => `Exported on ${when}; nothing was recorded since.`,
      exportedBehind: (when: string, events: string) =>
        `Exported on ${when}; ${events} since then are not in that file.`,
      confirmLabel: (name: string) => `Type “${name}” to confirm`,
      confirm: 'Delete for good',
      keep: 'Keep it',
      done: (name: string) => `“${name}” was deleted from this device`,
      failed: (reason: string) => `The book could not be deleted: ${reason}`,
    },
    goOn: {
      row: 'Go on with what is whole',
      rowAbout: 'Part of this log is damaged in both its copies. What cannot be read is let go for good.',
      button: 'Go on…',
      body: (whole: string) =>
        `What you see is whole: ${whole}. Going on keeps that, and whatever else can still be read, and lets the damaged rest go for good. Close this book in other tabs first.`,
      confirm: 'Go on with what is whole',
      keep: 'Leave it as it is',
      done: (kept: string, lost: string) => `The book goes on with ${kept}; ${lost} were let go`,
      failed: (reason: string) => `The book is as it was: ${reason}`,
    },
    safety: {
      title: 'Safety',
      lead: 'Everything is kept on this device only. These are the ways it is kept safe.',
      storage: 'Protected storage',
      states: {
        protected: 'On. The browser keeps your books even when the disk is full.',
        unprotected:
          'Off. When the disk is full, the browser may clear what it keeps for sites, your books included.',
        unknown: 'This browser does not say. Export your log from time to time.',
      },
      protect: 'Protect my books',
      protectRefused:
        'The browser did not agree. Installing the app or adding a bookmark often changes its mind.',
      protected: 'Your books are protected now',
      usage: 'Space taken',
      usageOf: (used: string, quota: string) => `${used} of ${quota} that the browser allows`,
      copy: 'Safety copy',
      copyOn: 'On. Each entry is written to a second file before it counts as recorded.',
      copyOff: 'Off. This browser offers no second place to write to. Export your log from time to time.',
      copyBehind: 'Behind. The last entries were saved once only: the disk may be full. Export your log.',
      export: 'Last exported',
      never: 'Never',
      exported: (when: string, events: number, figure: string) =>
        events === 0
          ? `${when}; nothing was recorded since`
          : `${when}; ${count(events, 'event', 'events', figure)} since`,
      remind: (events: number, figure: string) =>
        `${count(events, 'event is', 'events are', figure)} on this device only. A copy elsewhere keeps them if the device is lost.`,
      take: 'Take your log with you',
      bring: 'Open a log file',
      bringHint: 'It becomes a book of its own. Nothing here is overwritten.',
    },
    log: { title: 'The log' },
    verify: {
      title: 'Verify the log',
      body: 'Recomputes the chain of hashes from the first event to the last. A single changed letter would break it.',
      button: 'Verify',
      working: 'Verifying',
      whole: (events: number, figure: string) =>
        `${count(events, 'event', 'events', figure)} verified; the chain is whole.`,
      broken: (position: string, reason: string) => `The chain breaks at event ${position}: ${reason}`,
      failed: (reason: string) => `The log could not be verified: ${reason}`,
      fingerprint: 'Fingerprint',
      fingerprintHint:
        'Note it down somewhere else. If it ever differs at the same event, the log was changed behind your back.',
      atEvent: (position: string) => `at event ${position}`,
      wholeHash: 'Copy the whole hash',
    },
    appearance: {
      title: 'Appearance',
      theme: 'Theme',
      density: 'Rows',
      densities: { comfortable: 'Comfortable', compact: 'Compact' },
      amounts: 'Amounts',
      shown: 'Shown',
      hidden: 'Hidden',
      hideHint: 'Hidden, they are dots, for prying eyes.',
    },
    formats: {
      title: 'Language and formats',
      language: 'Language',
      english: 'English',
      locale: 'Numbers and dates like in',
      localeBrowser: (name: string) => `This browser (${name})`,
      example: 'Example',
    },
    keyboard: {
      title: 'Keyboard',
      body: 'Everything can be done by key.',
      show: 'Show the keys',
    },
    install: {
      title: 'Install Daybook',
      body: 'A window and an icon of its own; opens CSV and log files from your desktop; works with no network.',
      button: 'Install',
      installed: 'Daybook runs as an installed app.',
      unavailable:
        'Your browser’s menu may offer “Install” or “Add to home screen”. Daybook works the same without.',
    },
    about: {
      title: 'About',
      version: (version: string) => `Daybook ${version}`,
      licence: 'Free software under the MIT licence.',
      privacy: 'Private by construction',
      private: 'No request ever leaves for another server: the browser is told to refuse it.',
    },
  },
} as const;
