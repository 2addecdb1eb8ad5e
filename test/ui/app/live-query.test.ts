import { beforeEach, describe, expect, test, vi } from 'vitest';
import { provideEngine } from '../../../src/ui/app/engine.ts';
import { caughtUp, latestAnswer, listenTo, type Question } from '../../../src/ui/app/live-query.ts';
import { fakeEngine, type FakeEngine } from './fake-engine.ts';

let engine: FakeEngine;
let lastBook = 0;
let now: Question;
let then: Question;

beforeEach(() => {
  vi.useFakeTimers();
  engine = fakeEngine();
  provideEngine(engine);
  lastBook += 1; // Questions of one test are not those of another.
  now = { book: `book ${lastBook}`, name: 'balances', params: '{}', at: 'now' };
  then = { ...now, at: 3 };
  return () => vi.useRealTimers();
});

describe('a live question', () => {
  test('is asked once for all who listen', () => {
    const first = vi.fn<() => void>();
    const second = vi.fn<() => void>();
    listenTo(now, first);
    listenTo(now, second);
    expect(engine.watches).toHaveLength(1);
    engine.watches[0]?.answer(['a']);
    expect(first).toHaveBeenCalledWith({ answer: ['a'] });
    expect(second).toHaveBeenCalledWith({ answer: ['a'] });
  });

  test('gives a late listener the answer that is there', () => {
    listenTo(now, () => {});
    engine.watches[0]?.answer(['a']);
    const late = vi.fn<() => void>();
    listenTo(now, late);
    expect(late).toHaveBeenCalledWith({ answer: ['a'] });
    expect(latestAnswer(now)).toEqual({ answer: ['a'] });
  });

  test('about now stays a moment after the last has gone', () => {
    const stop = listenTo(now, () => {});
    stop();
    expect(engine.watches).toHaveLength(1);
    listenTo(now, () => {})();
    expect(engine.watches).toHaveLength(1);
    vi.advanceTimersByTime(5000);
    expect(engine.watches).toHaveLength(0);
  });

  test('about the past ends with its last listener', () => {
    listenTo(then, () => {})();
    expect(engine.watches).toHaveLength(0);
  });

  test('tells a failure', () => {
    const listener = vi.fn<() => void>();
    listenTo(now, listener);
    const error = new Error('no such query');
    engine.watches[0]?.fail(error);
    expect(listener).toHaveBeenCalledWith({ error });
  });
});

test('the screen has caught up when every question has its answer or was given up', () => {
  expect(caughtUp()).toBe(true);
  const stop = listenTo(then, () => {});
  listenTo(now, () => {});
  expect(caughtUp()).toBe(false);
  engine.watches[1]?.answer([]);
  expect(caughtUp()).toBe(false);
  stop();
  expect(caughtUp()).toBe(true);
});
