/** How things are timed. */

/** How long `work` takes, ms. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Lets what was put off until after an answer (telling other tabs, live answers) happen outside what is timed next. */
export function rest(ms = 4): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The value that so many of a hundred are not above. */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 50);

/** What a measure found: one number a run, and beside each that of the floor or peer in the same run. */
export interface Measured {
  readonly figures: readonly number[];
  readonly against?: readonly number[] | undefined;
}
