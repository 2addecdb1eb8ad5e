// @ts-check
/** The journeys that every browser walks, each on an origin that it has never seen. */
import { csvImport, longImport } from './csv-import.mjs';
import { firstTransaction } from './first-transaction.mjs';
import { logFile } from './log-file.mjs';
import { offline } from './offline.mjs';
import { register } from './register.mjs';
import { reload } from './reload.mjs';
import { safetyCopy } from './safety-copy.mjs';
import { sample } from './sample.mjs';
import { timeMachine } from './time-machine.mjs';
import { twoTabs } from './two-tabs.mjs';

/**
 * What a journey begins with: the app just opened in `tab`, served at `url` until `stopServer`. `another` opens a tab
 * beside it, `elsewhere` one at an origin of its own, where there are no books.
 * @typedef {object} Visit
 * @property {import('../drivers/tab.mjs').Tab} tab
 * @property {string} url
 * @property {(address?: string) => Promise<import('../drivers/tab.mjs').Tab>} another
 * @property {() => Promise<import('../drivers/tab.mjs').Tab>} elsewhere
 * @property {() => Promise<void>} stopServer
 */

/** @type {readonly { name: string, walk: (visit: Visit) => Promise<void> }[]} */
export const journeys = [
  { name: 'first-transaction', walk: firstTransaction },
  { name: 'sample', walk: sample },
  { name: 'register', walk: register },
  { name: 'csv-import', walk: csvImport },
  { name: 'long-import', walk: longImport },
  { name: 'time-machine', walk: timeMachine },
  { name: 'log-file', walk: logFile },
  { name: 'reload', walk: reload },
  { name: 'two-tabs', walk: twoTabs },
  { name: 'offline', walk: offline },
  { name: 'safety-copy', walk: safetyCopy },
];
