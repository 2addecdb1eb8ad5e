/** Asks the browser to keep the books when it tidies up (persistent storage), at the moment when there is something to keep. */

import { usedBytes } from './used-bytes.ts';

export interface Protection {
  /** `unknown`: the browser cannot say (WebKitGTK has no `navigator.storage`). */
  readonly state: 'protected' | 'unprotected' | 'unknown';
  readonly usageBytes?: number | undefined;
  readonly quotaBytes?: number | undefined;
}

/** The part of `navigator.storage` that is used; any of it may be missing. */
export type StorageManagerLike = Partial<
  Pick<StorageManager, 'persist' | 'persisted' | 'estimate' | 'getDirectory'>
>;

/** What an accepted command recorded, as far as it matters here. */
interface Recorded {
  readonly type: string;
  readonly stream: string;
}

// Firefox asks the person: once unasked is enough, and from then on only by the button in the settings.
const askedKey = 'daybook.protection-asked';

export async function readProtection(storage = storageOfThisPage()): Promise<Protection> {
  const [persisted, estimate] = await Promise.all([
    storage?.persisted?.().catch(() => undefined),
    storage?.estimate?.().catch(() => undefined),
  ]);
  return {
    state: persisted === undefined ? 'unknown' : persisted ? 'protected' : 'unprotected',
    usageBytes: estimate && (await usedBytes(estimate, storage)),
    quotaBytes: estimate?.quota,
  };
}

/** By the person's wish. True if the browser agreed, now or earlier. */
export async function askForProtection(storage = storageOfThisPage()): Promise<boolean> {
  rememberAsked();
  return (await storage?.persist?.().catch(() => false)) ?? false;
}

/**
 * Call after every accepted command. Asks once, after the first transaction or import that a person made:
 * by then they know what is to be protected, and browsers that decide by themselves have seen the app in use.
 */
export async function protectWhatWasRecorded(
  events: readonly Recorded[],
  storage = storageOfThisPage(),
): Promise<void> {
  if (!events.some(isWorthKeeping) || wasAsked() || !storage?.persist) return;
  rememberAsked();
  if (await storage.persisted?.().catch(() => false)) return;
  await storage.persist().catch(() => false);
}

/** An opening balance is still part of setting up. */
function isWorthKeeping({ type, stream }: Recorded): boolean {
  return (
    type === 'FileImported' || (type === 'TransactionRecorded' && !stream.startsWith('transaction:opening:'))
  );
}

function storageOfThisPage(): StorageManagerLike | undefined {
  // Missing in WebKitGTK and outside secure contexts, whatever TypeScript says.
  return (globalThis.navigator as { storage?: StorageManagerLike } | undefined)?.storage;
}

let askedHere = false;

function wasAsked(): boolean {
  if (askedHere) return true;
  try {
    return localStorage.getItem(askedKey) !== null;
  } catch {
    return false; // Where it is switched off, it is remembered until the page is closed.
  }
}

function rememberAsked() {
  askedHere = true;
  try {
    localStorage.setItem(askedKey, 'yes');
  } catch {
    // As above.
  }
}
