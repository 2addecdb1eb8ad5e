/** An engine for tests of the page: acts that end at given positions, and queries answered when the test says so. */
import type { At, EngineClient, EngineStatus, MomentInfo, Outcome } from '../../../src/engine/client.ts';

export interface FakeWatch {
  readonly name: string;
  readonly params: unknown;
  readonly at: At;
  readonly answer: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
}

export interface FakeEngine extends EngineClient {
  /** Those being watched now, oldest first. */
  readonly watches: readonly FakeWatch[];
  readonly dispatched: readonly unknown[];
  /** How many questions about a moment were asked. */
  readonly momentsAsked: number;
  tell(change: Partial<EngineStatus>): void;
}

const minuteMs = 60_000;

/** Acts end at `ends`, a minute apart from 12:00 on 12 March 2025 (UTC). */
export function fakeEngine(ends: readonly number[] = [1, 3, 6]): FakeEngine {
  const watches: FakeWatch[] = [];
  const dispatched: unknown[] = [];
  const listeners = new Set<(status: EngineStatus) => void>();
  let momentsAsked = 0;
  const book = { book: 'b', domain: 'finance', name: 'Ours', currency: 'EUR', timeZone: 'UTC', createdAt: 0 };
  let status: EngineStatus = {
    phase: 'ready',
    books: [book],
    book,
    head: { position: ends.at(-1) ?? 0, hash: '' },
    device: 'device',
    notices: [],
  };
  const refuse = () => {
    throw new Error('Not part of this test');
  };
  const at = (act: number) => (act < 0 ? 0 : ends[act]);
  const momentOf = (act: number): MomentInfo => ({
    position: at(act) ?? 0,
    recordedAt: Date.UTC(2025, 2, 12, 12) + act * minuteMs,
    today: '2025-03-12',
    previous: act >= 0 ? at(act - 1) : undefined,
    next: at(act + 1),
  });
  return {
    watches,
    dispatched,
    get momentsAsked() {
      return momentsAsked;
    },
    tell(change) {
      status = { ...status, ...change };
      for (const listener of listeners) listener(status);
    },
    onStatus(listener) {
      listeners.add(listener);
      listener(status);
      return () => listeners.delete(listener);
    },
    async dispatch(command): Promise<Outcome> {
      dispatched.push(command);
      return { accepted: true, events: [], act: 'act', position: status.head.position };
    },
    query: refuse,
    watch(name, params, moment, answer, fail = () => {}) {
      const watch = { name, params, at: moment, answer, fail };
      watches.push(watch);
      return () => void watches.splice(watches.indexOf(watch), 1);
    },
    async moment(where) {
      momentsAsked += 1;
      if ('time' in where) return momentOf(Math.floor((where.time - Date.UTC(2025, 2, 12, 12)) / minuteMs));
      return momentOf(ends.findLastIndex((end) => end <= where.position));
    },
    events: refuse,
    async timeline(slices) {
      const firstAt = Date.UTC(2025, 2, 12, 12);
      const lastAt = firstAt + (ends.length - 1) * minuteMs;
      return { head: ends.at(-1) ?? 0, firstAt, lastAt, byTime: new Uint32Array(slices).fill(1) };
    },
    createBook: refuse,
    createSample: refuse,
    openBook: refuse,
    closeBook: refuse,
    deleteBook: refuse,
    goOn: refuse,
    verify: refuse,
    exportLog: refuse,
    importLog: refuse,
    csvOpen: refuse,
    csvPreview: refuse,
    csvCommit: refuse,
    csvClose: refuse,
    commands: refuse,
    queries: refuse,
  };
}
