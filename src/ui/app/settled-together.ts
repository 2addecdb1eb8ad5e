/** Answers of one moment: those of the next are taken when all of them are there. */

interface Settling {
  readonly answer: unknown;
  readonly at: unknown;
}

/** `results` where all have answered and are of one moment; else those `before`, if there are any. */
export function settledTogether<Results extends Readonly<Record<string, Settling>>>(
  results: Results,
  before: Results | undefined,
): Results {
  const all = Object.values(results);
  const settled = all.every(({ answer, at }) => answer !== undefined && at === all[0]?.at);
  return settled ? results : (before ?? results);
}
