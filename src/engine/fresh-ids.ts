/** New ids, made in bulk: a random call an id would cost more than the id. */
import { uuidV7 } from '../kernel/index.ts';

const BYTES_EACH = 10;
/** What `getRandomValues` gives at most in a call (Web Cryptography API). */
const MOST_BYTES = 65_536;

/** `count` UUIDv7 of now. */
export function freshIds(count: number): string[] {
  const now = Date.now();
  const ids: string[] = [];
  const pool = new Uint8Array(Math.min(MOST_BYTES - (MOST_BYTES % BYTES_EACH), count * BYTES_EACH));
  while (ids.length < count) {
    crypto.getRandomValues(pool);
    for (let at = 0; at < pool.length && ids.length < count; at += BYTES_EACH)
      ids.push(uuidV7(now, pool.subarray(at, at + BYTES_EACH)));
  }
  return ids;
}

export function freshId(): string {
  return freshIds(1)[0]!;
}
