/** The bench's page: the product's client on the bench's worker, and what only a page can measure. */
import type { Remote } from 'comlink';
import { proxy, wrap } from 'comlink';
import type { EngineClient } from '../../../src/engine/client.ts';
import { connectEngine } from '../../../src/engine/client.ts';
import { trustedScriptURL } from '../../../src/pwa/index.ts';
import { measureCommands } from '../worker/commands.ts';
import type { Measured } from '../worker/timing.ts';
import type { BenchEngine } from '../worker/bench-engine.ts';
// oxlint-disable-next-line import/default -- What `?worker&url` imports is the worker's address, which only Vite knows.
import workerUrl from '../worker/worker.ts?worker&url';

const SEED = 9;

export interface Bench {
  readonly remote: Remote<BenchEngine>;
  readonly client: EngineClient;
  /** Commands asked from the page, against the bare writes asked from the page in the same way. */
  measureCommands(runs: number, commandsARun: number): Promise<Measured>;
  /** Hands the book's journal in parts to the function of that name that the bench put into the page. */
  writePlainText(book: string, sink: string): Promise<void>;
  fileAt(path: string): Promise<File>;
}

declare global {
  var bench: Bench;
}

const worker = new Worker(trustedScriptURL(workerUrl), { type: 'module' });
const remote = wrap<BenchEngine>(worker);
const client = connectEngine(worker);

globalThis.bench = {
  remote,
  client,
  measureCommands: (runs, commandsARun) =>
    measureCommands(
      {
        dispatch: (command) => client.dispatch(command),
        prepare: () => remote.prepare(),
        write: () => remote.write(),
      },
      SEED,
      runs,
      commandsARun,
    ),
  writePlainText(book, sink) {
    const write = Reflect.get(globalThis, sink) as (text: string) => Promise<void>; // Put there to be this.
    return remote.writePlainText(book, proxy(write));
  },
  async fileAt(path) {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return new File([await answer.blob()], path.slice(path.lastIndexOf('/') + 1));
  },
};
