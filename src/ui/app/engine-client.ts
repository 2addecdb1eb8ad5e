/** Holds the one engine that this page talks to, and what it last said of itself. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { EngineClient, EngineStatus } from '../../engine/client.ts';

let client: EngineClient | undefined;
let stopListening: (() => void) | undefined;

export const status: Signal<EngineStatus> = signal<EngineStatus>({
  phase: 'starting',
  books: [],
  head: { position: 0, hash: '' },
  device: '',
  notices: [],
});

/** The open book's id, '' while none is ready. Unlike `status` it does not change with every commit. */
export const openBook: ReadonlySignal<string> = computed(() =>
  status.value.phase === 'ready' ? (status.value.book?.book ?? '') : '',
);

/** Called once by the composition root, and by tests with an engine of their own. */
export function provideEngine(given: EngineClient): void {
  stopListening?.();
  client = given;
  stopListening = given.onStatus((next) => {
    status.value = next;
  });
}

/** The engine. Throws before `provideEngine`, which would be a bug. */
export function engine(): EngineClient {
  if (!client) throw new Error('Assertion failed: the engine is asked before it was provided');
  return client;
}
