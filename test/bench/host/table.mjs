// @ts-check
/** The one table that is printed. */

/** @typedef {import('../bars.mjs').Row} Row @typedef {import('./statistics.mjs').Spread} Spread */

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
export function cells({ what, size, unit, figure, against, beside, ratio, bar, due, pass }) {
  return [
    pass === undefined ? '·' : pass ? '✓' : '✗',
    what,
    size ?? '',
    `${amount(figure.median)} ${unit} (${range(figure)})`,
    against && beside ? `${amount(beside.median)} ${unit} (${range(beside)}): ${against.what}` : '',
    ratio ? `${ratio.median.toFixed(2)} × (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})` : '',
    [...(bar ? [barWords(bar, unit)] : []), ...(due === 'now' ? [] : [due])].join(', '),
  ];
}

/** @param {NonNullable<Row['bar']>} bar @param {string} unit */
function barWords({ atMost, atLeast, ratioAtMost, ratioAtLeast }, unit) {
  if (atMost !== undefined) return `≤ ${atMost} ${unit}`;
  if (atLeast !== undefined) return `≥ ${amount(atLeast)} ${unit}`;
  return ratioAtMost === undefined ? `≥ ${ratioAtLeast} × faster` : `≤ ${ratioAtMost} ×`;
}

/** @param {Spread} spread */
const range = ({ min, max }) => `${amount(min)}–${amount(max)}`;

/** Three figures, or all that stand before the point. @param {number} value */
function amount(value) {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 0.01))));
  return value.toLocaleString('en-GB', {
    maximumFractionDigits: Math.min(2, digits),
    minimumFractionDigits: Math.min(2, digits),
  });
}
