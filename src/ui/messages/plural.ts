/** Numbers in sentences, in the grammar of English. */

const rules = new Intl.PluralRules('en');
const figures = new Intl.NumberFormat('en');

/** `count(1, 'event', 'events')` is "1 event"; `figure` is how the number is written. */
export function count(
  value: number,
  one: string,
  many: string,
  figure: string = figures.format(value),
): string {
  return `${figure} ${rules.select(value) === 'one' ? one : many}`;
}
