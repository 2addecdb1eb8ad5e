/** Watches what work takes: the time, and the memory that it holds on to. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void; // The flag above makes it so.

const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_MS = 5000;

/** What is held when nothing is going on: measured once, so that what is never let go of adds up and shows. */
let idle: number | undefined;

/** Throws where `work` held more, or took longer. It is to call `look` often. Only what is still held after collecting counts. */
export async function bounded<Answer>(work: (look: () => void) => Promise<Answer>): Promise<Answer> {
  if (idle === undefined) collect();
  const start = (idle ??= held());
  const began = performance.now();
  let [most, collecting] = [0, 0];
  const look = () => {
    if (held() - start <= MOST_BYTES) return;
    const before = performance.now();
    collect();
    collecting += performance.now() - before;
    most = Math.max(most, held() - start);
  };
  const answer = await work(look);
  look();
  const ms = performance.now() - began - collecting;
  if (most > MOST_BYTES) throw new Error(`It held ${Math.round(most / 1e6)} MB`);
  if (ms > LONGEST_MS) throw new Error(`It took ${Math.round(ms)} ms`);
  return answer;
}

function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
