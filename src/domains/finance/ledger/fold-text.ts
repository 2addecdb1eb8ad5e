/** Texts as searches compare them: without case and accents. */

const MARKS = /\p{M}+/gu;
// eslint-disable-next-line no-control-regex -- plain ASCII is by far the most, and has nothing to decompose.
const PLAIN = /^[\x00-\x7f]*$/;

export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  // Lower case once more at the end: a capital may only show itself after decomposition (İ, Ǆ).
  return text.toLowerCase().normalize('NFD').replace(MARKS, '').toLowerCase();
}
