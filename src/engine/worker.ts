/** The worker's entry: an engine on the browser's own storage, offered to the page. */
import { expose } from 'comlink';
import { openShelf } from '../storage/index.ts';
import { Engine } from './engine.ts';

// WebKit runs a worker's entry anew for every part that is loaded later and imports from it: it knows the entry by no
// address. A second engine would answer each question as well, and be the first to.
const scope = globalThis as { engine?: Engine };
if (!scope.engine) {
  scope.engine = new Engine(openShelf());
  expose(scope.engine);
  void scope.engine.start();
}
