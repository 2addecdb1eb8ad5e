/** Opens a database as soon as the browser lets it: what is left of a killed one may hold the files for a moment. */
import type { Dexie } from 'dexie';
import { failureOf } from './append-commits.ts';

/** How long is waited before each further try, ms: together longer than a process takes to end. */
const PAUSES_MS = [100, 200, 400, 800, 1500];

/** Rejects with what the last try was refused for. Only what the browser gives no reason for is tried again. */
export async function openPatiently(database: Dexie): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      await database.open();
      return;
    } catch (error) {
      if (failureOf(error).name !== 'UnknownError') throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await database.open();
}
