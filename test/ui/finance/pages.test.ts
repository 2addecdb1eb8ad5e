/** Rows arrive a page at a time, and only the pages on screen are kept live. */
import { expect, test } from 'vitest';
import type { Register, RegisterParams } from '../../../src/domains/finance/index.ts';
import type { LiveAnswer } from '../../../src/ui/app/live-query.ts';
import { openPages, PAGE_ROWS } from '../../../src/ui/finance/register/pages.ts';

function fakeRegister(total: number) {
  const asked: number[] = [];
  const listeners = new Map<number, (latest: LiveAnswer) => void>();
  const answer = (offset: number): Register => ({
    total,
    offset,
    sums: [],
    rows: Array.from({ length: Math.min(PAGE_ROWS, Math.max(0, total - offset)) }, (_, index) => ({
      transaction: `t${offset + index}`,
      date: '2025-01-01',
      payee: '',
      note: '',
      tags: [],
      postings: [],
      version: 1,
      status: 'standing',
      imported: false,
      amountMinor: 0,
      currency: 'EUR',
      type: 'out',
    })),
  });
  return {
    asked,
    listeners,
    listen({ offset = 0 }: RegisterParams, listener: (latest: LiveAnswer) => void) {
      asked.push(offset);
      listeners.set(offset, listener);
      return () => void listeners.delete(offset);
    },
    answerAll() {
      for (const [offset, listener] of listeners) listener({ answer: answer(offset) });
    },
  };
}

test('only what is shown is asked for', () => {
  const register = fakeRegister(1000);
  const pages = openPages({}, register.listen, () => {});
  pages.show(0, 30);
  expect(pages.total()).toBeUndefined();
  register.answerAll();
  expect(register.asked).toEqual([0]);
  expect(pages.total()).toBe(1000);
  expect(pages.row(5)?.transaction).toBe('t5');
  expect(pages.row(100)).toBeUndefined();
});

test('what comes next is fetched before it is seen, up to the end', () => {
  const register = fakeRegister(150);
  const pages = openPages({}, register.listen, () => {});
  pages.show(0, 30);
  register.answerAll();
  pages.show(20, 50);
  expect(register.asked).toEqual([0, 100]);
  pages.show(120, 149);
  expect(register.asked).toEqual([0, 100]);
});

test('a page that scrolls away stays as it was, and is asked anew when it returns', () => {
  const register = fakeRegister(1000);
  const pages = openPages({}, register.listen, () => {});
  pages.show(0, 30);
  register.answerAll();
  pages.show(250, 320);
  register.answerAll();
  expect([...register.listeners.keys()]).toEqual([100, 200, 300]);
  expect(pages.row(5)?.transaction).toBe('t5');
  expect(pages.indexOf('t305')).toBe(305);
  pages.show(0, 30);
  expect(register.asked).toEqual([0, 100, 200, 300, 0]);
});

test('the farthest pages are let go', () => {
  const register = fakeRegister(100_000);
  const pages = openPages({}, register.listen, () => {});
  for (let page = 0; page < 60; page += 1) {
    pages.show(page * PAGE_ROWS, page * PAGE_ROWS);
    register.answerAll();
  }
  expect(pages.row(0)).toBeUndefined();
  expect(pages.row(59 * PAGE_ROWS)?.transaction).toBe('t5900');
});

test('a failure is told and the rows stay', () => {
  const register = fakeRegister(10);
  const pages = openPages({}, register.listen, () => {});
  pages.show(0, 9);
  register.answerAll();
  register.listeners.get(0)!({ error: new Error('gone') });
  expect(pages.error()?.message).toBe('gone');
  expect(pages.row(0)?.transaction).toBe('t0');
});

test('after stopping nothing listens', () => {
  const register = fakeRegister(10);
  const pages = openPages({}, register.listen, () => {});
  pages.show(0, 9);
  pages.stop();
  expect(register.listeners.size).toBe(0);
});
