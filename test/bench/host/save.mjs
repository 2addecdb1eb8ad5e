// @ts-check
/** Keeps a run's figures in docs/performance.md, between two marks, so that the page never tells what was not measured. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { cells, heads } from './table.mjs';

const begin = '<!-- figures: written by `npm run bench -- --save` -->';
const end = '<!-- end of figures -->';

/** @param {string} folder the project's @param {string} machine in words @param {readonly import('../judge.mjs').Row[]} rows */
export async function saveFigures(folder, machine, rows) {
  const path = join(folder, 'docs', 'performance.md');
  const page = await readFile(path, 'utf8');
  const [before, after] = [page.indexOf(begin), page.indexOf(end)];
  if (before < 0 || after < before)
    throw new Error('docs/performance.md has lost the marks that the figures go between.');
  const lines = [heads, heads.map(() => '---'), ...rows.map(cells)].map((line) => `| ${line.join(' | ')} |`);
  const figures = `${begin}\n\n${machine}, ${new Date().toISOString().slice(0, 10)}.\n\n${lines.join('\n')}\n\n`;
  const written = page.slice(0, before) + figures + page.slice(after);
  await writeFile(path, await format(written, { parser: 'markdown' }));
}
