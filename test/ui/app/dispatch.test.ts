import { beforeEach, expect, test } from 'vitest';
import { dispatch, provideEngine } from '../../../src/ui/app/engine.ts';
import { goTo, goToNow } from '../../../src/ui/app/moment.ts';
import { fakeEngine, type FakeEngine } from './fake-engine.ts';

const command = { type: 'VoidTransaction', data: { transaction: 't' } } as const;
let engine: FakeEngine;

beforeEach(() => {
  engine = fakeEngine();
  provideEngine(engine);
  goToNow();
});

test('now, a command goes to the engine as it is', async () => {
  await expect(dispatch({ ...command, expected: { 'transaction:t': 2 } })).resolves.toMatchObject({
    accepted: true,
  });
  expect(engine.dispatched).toEqual([{ ...command, expected: { 'transaction:t': 2 } }]);
});

test('in the past it is refused before it is sent', async () => {
  goTo(1);
  await expect(dispatch(command)).resolves.toEqual({ accepted: false, rejection: { type: 'MomentIsPast' } });
  expect(engine.dispatched).toEqual([]);
});
