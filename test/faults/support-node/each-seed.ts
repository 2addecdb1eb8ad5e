/** Runs a check for one seed after another. A rejection that nobody handles is as wrong as one that the check is told of. */
import type { Ending, Result, Run } from '../case.mjs';

export type SeedRun = Pick<Run, 'seed' | 'count' | 'onResult'> & { readonly signal?: AbortSignal };

/** `check` says how it ended, and throws where something is wrong. */
export async function eachSeed(
  { seed: first, count, onResult, signal }: SeedRun,
  check: (seed: number) => Promise<Ending>,
): Promise<void> {
  const unhandled: unknown[] = [];
  const hear = (reason: unknown) => void unhandled.push(reason);
  process.on('unhandledRejection', hear);
  try {
    for (let seed = first; seed < first + count; seed += 1) {
      signal?.throwIfAborted();
      const result = await check(seed).then(
        (ending): Result => ({ seed, ending }),
        (error: unknown): Result => ({ seed, ending: 'failed', words: told(error) }),
      );
      await new Promise((resolve) => setImmediate(resolve)); // Only then is it known that nobody will handle it.
      const [reason] = unhandled.splice(0);
      onResult(
        reason === undefined
          ? result
          : { seed, ending: 'failed', words: `A rejection that nobody handled: ${told(reason)}` },
      );
    }
  } finally {
    process.off('unhandledRejection', hear);
  }
}

/** What went wrong with these seeds, each with the way to see it again; for the short versions among the tests. */
export async function failuresOf(
  { name, run }: { readonly name: string; readonly run: (run: SeedRun) => Promise<void> },
  seed: number,
  count: number,
): Promise<string[]> {
  const failures: string[] = [];
  const onResult = ({ seed: of, ending, words }: Result) => {
    if (ending === 'failed')
      failures.push(`npm run faults -- --only ${name} --seed ${of} --count 1: ${words}`);
  };
  await run({ seed, count, onResult });
  return failures;
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
