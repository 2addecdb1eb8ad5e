import { expect, test } from 'vitest';
import type { Progress } from '../../../src/engine/client.ts';
import { followWork, wasCancelled } from '../../../src/ui/exchange/follow-work.ts';

const half: Progress = { fraction: 0.5, done: 10 };

test('the work is shown at once, and with each progress until its answer', async () => {
  const shown: number[] = [];
  let tell: (progress: Progress) => void = () => {};
  const answer = followWork(
    (onProgress) => {
      tell = onProgress;
      return { answer: Promise.resolve('done'), cancel: () => {} };
    },
    ({ progress }) => shown.push(progress.fraction),
  );
  tell(half);
  expect(await answer).toBe('done');
  tell({ fraction: 1, done: 20 });
  expect(shown).toEqual([0, 0.5]);
});

test('cancelling reaches the work', async () => {
  let cancelled = false;
  await followWork(
    () => ({
      answer: Promise.resolve(),
      cancel: () => {
        cancelled = true;
      },
    }),
    ({ cancel }) => cancel(),
  );
  expect(cancelled).toBe(true);
});

test('what was cancelled is told from what failed', () => {
  expect(wasCancelled(new DOMException('', 'AbortError'))).toBe(true);
  expect(wasCancelled(new Error('AbortError'))).toBe(false);
});
