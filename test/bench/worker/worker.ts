/** The worker of the bench: the product's engine on the product's storage, and what measures them. */
import { expose } from 'comlink';
import { openShelf } from '../../../src/storage/index.ts';
import { BenchEngine } from './bench-engine.ts';

const engine = new BenchEngine(openShelf());
expose(engine);
void engine.start();
