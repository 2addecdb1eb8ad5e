// @ts-check
/** The one table that a campaign ends with. */
import { endings } from './case.mjs';

/** @typedef {import('./case.mjs').Case} Case @typedef {import('./progress.mjs').CaseProgress} CaseProgress */

const heads = ['', 'case', 'injected', ...endings.map(([, head]) => head), 'time', 'what'];

/** @param {readonly { one: Case, progress: CaseProgress }[]} rows */
export function table(rows) {
  const lines = [heads, ...rows.map(cells)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const written = lines.map((line) =>
    line
      .map((cell, column) =>
        /^\d+( s| of \d+)?$/.test(cell)
          ? cell.padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  written.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return `${written.join('\n')}\n`;
}

/** @param {{ one: Case, progress: CaseProgress }} row */
function cells({ one, progress: { count, done, ms, counts } }) {
  return [
    counts.failed > 0 ? '✗' : done < count ? '…' : '✓',
    one.name,
    done < count ? `${done} of ${count}` : String(done),
    ...endings.map(([ending]) => (counts[ending] > 0 ? String(counts[ending]) : '')),
    `${(ms / 1000).toFixed(0)} s`,
    one.what,
  ];
}
