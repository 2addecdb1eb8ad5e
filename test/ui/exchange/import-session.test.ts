import { expect, test } from 'vitest';
import { createImportSession } from '../../../src/ui/exchange/import-session.ts';
import { fakeCsvEngine, soon } from './fake-csv-engine.ts';

const file = (name: string) => new File(['date,payee,amount\n2025-03-01,Kiosk,-3.99\n'], name);

test('a chosen file waits until there is an account', async () => {
  const engine = fakeCsvEngine();
  const session = createImportSession(engine);
  session.choose([file('a.csv')]);
  expect(session.step.value.type).toBe('choosing');
  session.chooseAccount('giro');
  expect(session.step.value.type).toBe('opening');
  await soon();
  expect(session.step.value.type).toBe('checking');
  expect(session.pages.value?.settled.value).toBe(true);
});

test('opening can be cancelled, and nothing is left open', async () => {
  const engine = fakeCsvEngine();
  const session = createImportSession(engine, 'giro');
  session.choose([file('a.csv')]);
  const { step } = session;
  if (step.value.type === 'opening') step.value.cancel();
  await soon();
  expect(step.value).toEqual({ type: 'choosing' });
  expect(engine.open).toEqual([]);
});

test('a file that is no table is refused beside the place where it was chosen', async () => {
  const engine = fakeCsvEngine({ problem: { type: 'EmptyFile' } });
  const session = createImportSession(engine, 'giro');
  session.choose([file('empty.csv')]);
  await soon();
  expect(session.step.value).toEqual({
    type: 'choosing',
    refused: { fileName: 'empty.csv', problem: { type: 'EmptyFile' } },
  });
});

test('another delimiter that makes no table keeps what was open, with the reason', async () => {
  const engine = fakeCsvEngine();
  const session = createImportSession(engine, 'giro');
  session.choose([file('a.csv')]);
  await soon();
  engine.refuseNext({ type: 'NotATable' });
  session.read({ delimiter: '\t' });
  await soon();
  expect(session.step.value).toMatchObject({ type: 'checking', problem: { type: 'NotATable' } });
  expect(session.readAs.value).toEqual({});
  expect(engine.open).toHaveLength(1);
});

test('reading it in another way closes what was open', async () => {
  const engine = fakeCsvEngine();
  const session = createImportSession(engine, 'giro');
  session.choose([file('a.csv')]);
  await soon();
  session.override(2, 'leave');
  session.read({ encoding: 'windows-1252' });
  await soon();
  expect(session.step.value.type).toBe('checking');
  expect(session.overrides.value).toEqual({});
  expect(engine.open).toHaveLength(1);
});

test('recording records, closes the file and says what was recorded', async () => {
  const engine = fakeCsvEngine();
  const session = createImportSession(engine, 'giro');
  session.choose([file('a.csv')]);
  await soon();
  const outcome = await session.record();
  expect(outcome?.accepted).toBe(true);
  expect(session.step.value).toEqual({
    type: 'recorded',
    recorded: {
      fileName: 'a.csv',
      account: 'giro',
      act: 'act-1',
      transactions: 1,
      sumMinor: -399,
      currency: 'EUR',
    },
  });
  expect(engine.open).toEqual([]);
});

test('a preview that is not the last one asked for cannot be recorded', async () => {
  const engine = fakeCsvEngine();
  const session = createImportSession(engine, 'giro');
  session.choose([file('a.csv')]);
  await soon();
  session.override(2, 'leave');
  expect(await session.record()).toBeUndefined();
  expect(engine.committed).toBe(0);
});

test('a refusal and a cancelled recording lead back to the same file', async () => {
  const engine = fakeCsvEngine({ outcome: { accepted: false, rejection: { type: 'AlreadyImported' } } });
  const session = createImportSession(engine, 'giro');
  session.choose([file('a.csv')]);
  await soon();
  await session.record();
  expect(session.step.value).toMatchObject({ type: 'checking', refusal: { type: 'AlreadyImported' } });
  await soon();
  const recording = session.record();
  if (session.step.value.type === 'recording') session.step.value.cancel?.();
  expect(await recording).toBeUndefined();
  expect(session.step.value).toMatchObject({ type: 'checking', problem: undefined });
  expect(engine.open).toHaveLength(1);
});

test('what can no longer be stopped offers no way to', async () => {
  const engine = fakeCsvEngine();
  const session = createImportSession(
    {
      ...engine,
      csvCommit(opened, onProgress) {
        queueMicrotask(() => onProgress?.({ fraction: 1, done: 1 }));
        return engine.csvCommit(opened);
      },
    },
    'giro',
  );
  session.choose([file('a.csv')]);
  await soon();
  const recording = session.record();
  expect(session.step.value).toMatchObject({ type: 'recording', fraction: 0, cancel: expect.any(Function) });
  await Promise.resolve();
  expect(session.step.value).toMatchObject({ type: 'recording', fraction: undefined, cancel: undefined });
  await recording;
});

test('several files come one after the other', async () => {
  const engine = fakeCsvEngine();
  const session = createImportSession(engine, 'giro');
  session.choose([file('a.csv'), file('b.csv')]);
  await soon();
  expect(session.waiting.value.map(({ name }) => name)).toEqual(['b.csv']);
  await session.record();
  session.next();
  await soon();
  expect(session.step.value).toMatchObject({ type: 'checking', opened: { fileName: 'b.csv' } });
  session.next();
  expect(session.step.value).toEqual({ type: 'choosing' });
  expect(engine.open).toEqual([]);
});
