import { beforeEach, describe, expect, test } from 'vitest';
import { provideEngine } from '../../../src/ui/app/engine.ts';
import {
  at,
  goTo,
  goToEvent,
  goToNow,
  goToTime,
  isPast,
  momentInfo,
  step,
  today,
} from '../../../src/ui/app/moment.ts';
import { fakeEngine, type FakeEngine } from './fake-engine.ts';

const soon = () => new Promise((resolve) => setTimeout(resolve));

let engine: FakeEngine;

beforeEach(async () => {
  engine = fakeEngine([1, 3, 6]);
  provideEngine(engine);
  goToNow();
  await soon();
});

describe('the moment', () => {
  test('is now to begin with', () => {
    expect(at.value).toBe('now');
    expect(isPast.value).toBe(false);
    expect(momentInfo.value?.position).toBe(6);
  });

  test('steps back act by act, to before the first, and no further', async () => {
    const seen = [];
    for (let count = 0; count < 5; count += 1) {
      await step(-1);
      seen.push(at.value);
    }
    expect(seen).toEqual([3, 1, 0, 0, 0]);
  });

  test('steps forward to now', async () => {
    goTo(1);
    await step(1);
    expect(at.value).toBe(3);
    await step(1);
    expect(at.value).toBe('now');
    await step(1);
    expect(at.value).toBe('now');
  });

  test('steps asked for at once are each done', async () => {
    void step(-1);
    void step(-1);
    await step(-1);
    expect(at.value).toBe(0);
  });

  test('at the head or beyond it is now', () => {
    goTo(6);
    expect(at.value).toBe('now');
    goTo(99);
    expect(at.value).toBe('now');
  });

  test('of an event is the end of its act', async () => {
    await expect(goToEvent(2)).resolves.toBe(3);
    expect(at.value).toBe(3);
    await expect(goToEvent(5)).resolves.toBe(6);
    expect(at.value).toBe('now');
  });

  test('of a time is the last act by then', async () => {
    await goToTime(Date.UTC(2025, 2, 12, 12, 1, 30));
    expect(at.value).toBe(3);
    expect(momentInfo.value?.position).toBe(3);
  });

  test('has the day that it was then', async () => {
    goTo(1);
    await soon();
    expect(today.value).toBe('2025-03-12');
    goToNow();
    expect(today.value).toBe(new Date().toISOString().slice(0, 10));
  });

  test('returns to now with another book', () => {
    goTo(1);
    engine.tell({ book: { ...engineBook, book: 'other' } });
    expect(at.value).toBe('now');
  });

  test('in the past is not asked about again when the book grows', async () => {
    goTo(1);
    await soon();
    const before = engine.momentsAsked;
    engine.tell({ head: { position: 7, hash: '' } });
    await soon();
    expect(engine.momentsAsked).toBe(before);
  });
});

const engineBook = {
  book: 'b',
  domain: 'finance',
  name: 'Ours',
  currency: 'EUR',
  timeZone: 'UTC',
  createdAt: 0,
};
