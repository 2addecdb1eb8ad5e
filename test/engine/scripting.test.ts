import { expect, test } from 'vitest';
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
