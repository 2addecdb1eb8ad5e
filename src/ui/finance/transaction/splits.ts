/** Dividing a transaction over several categories: what is left to divide, and putting it somewhere. */
import type { Draft, DraftLine } from './draft.ts';
import { emptyLine } from './draft.ts';

/** What the lines leave of the whole; null while there is no whole. With one line nothing can be left. */
export function remainderMinor({ amountMinor, lines }: Draft): number | null {
  if (amountMinor === null) return null;
  if (lines.length === 1) return 0;
  return lines.reduce((rest, line) => rest - (line.amountMinor ?? 0), amountMinor);
}

export function withLine(draft: Draft, key: string, change: Partial<DraftLine>): Draft {
  return { ...draft, lines: draft.lines.map((line) => (line.key === key ? { ...line, ...change } : line)) };
}

/** Adds a line. The first split gives the line that was alone the whole as its amount, so that the rest starts at zero. */
export function addLine(draft: Draft): Draft {
  const [alone] = draft.lines;
  const lines =
    draft.lines.length === 1 && alone ? [{ ...alone, amountMinor: draft.amountMinor }] : draft.lines;
  return { ...draft, lines: [...lines, emptyLine()] };
}

export function removeLine(draft: Draft, key: string): Draft {
  if (draft.lines.length === 1) return draft;
  return { ...draft, lines: draft.lines.filter((line) => line.key !== key) };
}

/** The line takes what all the others leave. */
export function putRestHere(draft: Draft, key: string): Draft {
  const rest = remainderMinor(draft);
  const line = draft.lines.find((candidate) => candidate.key === key);
  if (rest === null || !line) return draft;
  return withLine(draft, key, { amountMinor: (line.amountMinor ?? 0) + rest });
}

/** The whole becomes the sum of the lines. */
export function wholeFromLines(draft: Draft): Draft {
  if (draft.lines.length === 1) return draft;
  return { ...draft, amountMinor: draft.lines.reduce((sum, line) => sum + (line.amountMinor ?? 0), 0) };
}
