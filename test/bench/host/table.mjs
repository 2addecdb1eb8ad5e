// @ts-check
/** The one table that is printed. */

/** @typedef {import('../judge.mjs').Row} Row @typedef {import('./statistics.mjs').Spread} Spread */

export const heads = [
  '',
  'what',
  'size',
  'figure (min–max)',
  'floor or peer in the same run',
  'ratio (min–max)',
  'bar',
];

/** @param {readonly Row[]} rows */
export function table(rows) {
  const lines = [heads, ...rows.map(cells)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const written = lines.map((line) =>
    line
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - cell.length))
      .join('  ')
      .trimEnd(),
  );
  written.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return `${written.join('\n')}\n`;
}

/** @param {Row} row */
export function cells(row) {
  const { what, note, missing, size, unit, figure, against, ratio, bar, pass } = row;
  const measured = missing === undefined;
  return [
    pass === undefined ? '·' : pass ? '✓' : '✗',
    note === undefined ? what : `${what}: ${note}`,
    size ?? '',
    measured ? `${amount(figure.median)} ${unit} (${range(figure)})` : '',
    measured ? besideWords(row) : [against?.what, missing].filter(Boolean).join(': '),
    ratio && measured ? `${factor(ratio.median)} × (${factor(ratio.min)}–${factor(ratio.max)})` : '',
    bar === undefined ? 'for information' : `${barWords(row)}${pass === undefined ? judgedWords(row) : ''}`,
  ];
}

/** @param {Row} row */
const besideWords = ({ unit, against, beside }) =>
  against && beside ? `${amount(beside.median)} ${unit} (${range(beside)}): ${against.what}` : '';

/** @param {Row} row */
function barWords({ bar = {}, unit }) {
  const { atMost, atLeast, ratioAtMost, ratioAtLeast } = bar;
  if (atMost !== undefined) return `≤ ${atMost.toLocaleString('en-GB')} ${unit}`;
  if (atLeast !== undefined) return `≥ ${atLeast.toLocaleString('en-GB')} ${unit}`;
  return ratioAtMost === undefined ? `≥ ${ratioAtLeast} × faster` : `≤ ${ratioAtMost} ×`;
}

/** @param {Row} row */
const judgedWords = ({ judgedAt }) => (judgedAt === undefined ? '' : `, at ${judgedAt.join(' and ')}`);

/** @param {Spread} spread */
const range = ({ min, max }) => `${amount(min)}–${amount(max)}`;

/** @param {number} value */
const factor = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** Three figures, or all that stand before the point. @param {number} value */
function amount(value) {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 0.01))));
  return value.toLocaleString('en-GB', {
    maximumFractionDigits: Math.min(2, digits),
    minimumFractionDigits: Math.min(2, digits),
  });
}
