import { expect, test } from 'vitest';
import type { CsvPreview, CsvPreviewAnswer } from '../../../src/engine/client.ts';
import type { CsvMapping } from '../../../src/ui/exchange/csv-types.ts';
import { openPreview, type PreviewQuestion } from '../../../src/ui/exchange/preview-pages.ts';
import { plainMapping } from './plain-mapping.ts';

/** Questions are told apart by the column of the payee: the raw text of the rows shows which one was answered. */
const question = (name: 'a' | 'b' | 'c', show: PreviewQuestion['show'] = 'new'): PreviewQuestion => ({
  mapping: { ...plainMapping, payee: 'abc'.indexOf(name) },
  overrides: {},
  show,
});

/** An engine that answers when told to, with `total` rows whose raw text is mapping and line. */
function engine(total: number) {
  const asked: { mapping: CsvMapping; offset: number; answer: (given?: CsvPreviewAnswer) => void }[] = [];
  const pages = openPreview(
    ({ mapping }, offset, limit) =>
      new Promise((resolve) => {
        const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => ({
          line: offset + index,
          raw: `${'abc'[mapping.payee ?? 0]} ${offset + index}`,
          status: 'new' as const,
          canTake: true,
        }));
        const preview: CsvPreview = {
          counts: { new: total, duplicate: 0, leftOut: 0, unreadable: 0 },
          taken: total,
          sumMinor: 0,
          feesMinor: 0,
          currency: 'EUR',
          newCategories: [],
          total,
          rows,
        };
        asked.push({ mapping, offset, answer: (given = { ok: true, preview }) => resolve(given) });
      }),
  );
  const answerNext = async (given?: CsvPreviewAnswer) => {
    asked.shift()!.answer(given);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { pages, asked, answerNext };
}

test('the first page comes with the question; the preview is settled once it is there', async () => {
  const { pages, answerNext } = engine(250);
  pages.ask(question('a'));
  expect(pages.settled.value).toBe(false);
  await answerNext();
  expect(pages.settled.value).toBe(true);
  expect(pages.row(99)?.raw).toBe('a 99');
  expect(pages.row(100)).toBeUndefined();
});

test('pages are fetched where one looks, and not twice', async () => {
  const { pages, asked, answerNext } = engine(250);
  pages.ask(question('a'));
  await answerNext();
  pages.show(150, 249);
  await answerNext();
  await answerNext();
  pages.show(100, 199);
  expect(asked).toEqual([]);
  expect(pages.row(249)?.raw).toBe('a 249');
});

test('settings changed while an answer is on its way: it is dropped, and only the last are asked', async () => {
  const { pages, asked, answerNext } = engine(50);
  pages.ask(question('a'));
  pages.ask(question('b'));
  pages.ask(question('c'));
  await answerNext();
  expect(pages.settled.value).toBe(false);
  expect(asked.map(({ mapping }) => mapping.payee)).toEqual([2]);
  await answerNext();
  expect(pages.settled.value).toBe(true);
  expect(pages.row(0)?.raw).toBe('c 0');
});

test('rows stand until those of the new settings come, but not under another filter', async () => {
  const { pages, answerNext } = engine(50);
  pages.ask(question('a'));
  await answerNext();
  pages.ask(question('b'));
  expect(pages.row(0)?.raw).toBe('a 0');
  await answerNext();
  pages.ask(question('b', 'duplicate'));
  expect(pages.row(0)).toBeUndefined();
});

test('a problem is told and can be mended by other settings', async () => {
  const { pages, answerNext } = engine(1);
  pages.ask(question('a'));
  await answerNext({ ok: false, problem: { type: 'FileChanged' } });
  expect(pages.problem.value).toEqual({ type: 'FileChanged' });
  expect(pages.settled.value).toBe(false);
  pages.ask(question('b'));
  await answerNext();
  expect(pages.problem.value).toBeUndefined();
  expect(pages.settled.value).toBe(true);
});
