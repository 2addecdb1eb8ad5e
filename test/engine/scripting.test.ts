import { describe, expect, test } from 'vitest';
import type { EngineClient, EngineStatus } from '../../src/engine/client.ts';
import { createScripting } from '../../src/engine/scripting.ts';

/** An engine that opens its book only when it is let. */
function slowEngine() {
  const listeners = new Set<(status: EngineStatus) => void>();
  let status = { phase: 'opening', head: { position: 0, hash: '' }, books: [] } as unknown as EngineStatus;
  const whenOpen = <T>(answer: T) =>
    status.phase === 'ready' ? Promise.resolve(answer) : Promise.reject(new Error('No book is open'));
  const running = <T>(answer: T) => ({ answer: whenOpen(answer), cancel: () => {} });
  const client = {
    onStatus(listener: (next: EngineStatus) => void) {
      listeners.add(listener);
      listener(status);
      return () => listeners.delete(listener);
    },
    query: () => whenOpen('asked'),
    events: () => whenOpen([]),
    verify: () => running({ ok: true }),
    exportLog: () => running(new Blob()),
  };
  const open = () => {
    status = { ...status, phase: 'ready', head: { position: 7, hash: 'h' } };
    for (const listener of listeners) listener(status);
  };
  // The parts of a client that these calls reach.
  return { client: client as unknown as EngineClient, open };
}

test('what a script asks before the book is open waits for it', async () => {
  const { client, open } = slowEngine();
  const scripting = createScripting(client, () => ({
    domain: 'finance',
    name: '',
    currency: 'EUR',
    timeZone: 'UTC',
  }));
  const asked = Promise.all([
    scripting.query('balances'),
    scripting.events(),
    scripting.head(),
    scripting.verify(),
    scripting.exportLog(),
  ]);
  open();
  expect(await asked).toEqual(['asked', [], { position: 7, hash: 'h' }, { ok: true }, expect.any(Blob)]);
});

describe('what a script gets wrong is told in words', () => {
  const opened = () => {
    const { client, open } = slowEngine();
    open();
    return createScripting(client, () => ({ domain: 'finance', name: '', currency: 'EUR', timeZone: 'UTC' }));
  };
  /** As a console does, which knows no types. */
  const loosely = <Given>(value: unknown) => value as Given;

  test('a moment that is none, or not yet', async () => {
    await expect(opened().query('balances', {}, { at: 1e9 })).rejects.toThrow(
      'There is no position 1000000000 yet: the newest is 7',
    );
    await expect(opened().query('balances', {}, { at: -1 })).rejects.toThrow('a whole number from 0, not -1');
    await expect(opened().query('balances', {}, { at: loosely<'now'>('then') })).rejects.toThrow(
      'not "then"',
    );
    await expect(opened().query('balances', {}, { at: 7 })).resolves.toBe('asked');
  });

  test('a filter of events', async () => {
    await expect(opened().events({ from: loosely<number>('a') })).rejects.toThrow(
      'from is a whole number from 0, not "a"',
    );
    await expect(opened().events({ limit: -1 })).rejects.toThrow('limit is a whole number from 0, not -1');
    await expect(opened().events({ to: 1.5 })).rejects.toThrow('not 1.5');
    await expect(opened().events(loosely<{ limit: 1 }>('all'))).rejects.toThrow('a filter such as');
  });

  test('a file that is none', async () => {
    await expect(opened().importFile(loosely<Blob>(undefined))).rejects.toThrow(
      'importFile takes a File or a Blob, not undefined',
    );
    await expect(opened().importFile(loosely<Blob>('x'))).rejects.toThrow('not "x"');
    await expect(opened().importFile(new Blob(), loosely<{ account: string }>({}))).rejects.toThrow(
      '{ account }',
    );
  });
});
