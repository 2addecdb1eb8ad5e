import { beforeEach, expect, test } from 'vitest';
import { provideEngine } from '../../../src/ui/app/engine.ts';
import { redoLast, undoAct, undoLast } from '../../../src/ui/app/undo.ts';
import type { EngineClient, Outcome } from '../../../src/engine/client.ts';
import { fakeEngine } from './fake-engine.ts';

/** Acts that stand, newest last; each undo takes a while, and undoing what is undone does nothing. */
let standing: string[];
let undone: string[];
const awhile = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  standing = ['one', 'two', 'three'];
  undone = [];
  const engine: EngineClient = {
    ...fakeEngine(),
    async query() {
      await awhile();
      const act = standing.at(-1);
      return act === undefined ? {} : { undo: { act, position: 1 } };
    },
    async dispatch({ data }): Promise<Outcome> {
      const { act } = data as { act: string };
      await awhile();
      if (!standing.includes(act)) return { accepted: true, events: [], act: null, position: 1 };
      standing = standing.filter((one) => one !== act);
      undone.push(act);
      return { accepted: true, events: [], act: `undo of ${act}`, position: 1 };
    },
  };
  provideEngine(engine);
});

test('undos asked for at once are done one after the other, each of the act before', async () => {
  await Promise.all([undoLast(), undoLast(), undoLast(), undoLast()]);
  expect(undone).toEqual(['three', 'two', 'one']);
});

test('undoing one act twice undoes it once', async () => {
  await Promise.all([undoAct('two'), undoAct('two'), undoLast()]);
  expect(undone).toEqual(['two', 'three']);
});

test('a failure is told to whoever asked, and the next has its turn all the same', async () => {
  provideEngine({
    ...fakeEngine(),
    query: () => Promise.reject(new Error('closed')),
  });
  await expect(redoLast()).rejects.toThrow('closed');
  await expect(undoAct('two')).resolves.toMatchObject({ accepted: true });
});
