/** The worker of the bench: the product's engine on the product's storage, and what measures them. Opens no book unasked. */
import { expose } from 'comlink';
import { openShelf } from '../../../src/storage/index.ts';
import { BenchEngine } from './bench-engine.ts';
import { NotedShelf } from './noted-shelf.ts';

expose(new BenchEngine(new NotedShelf(openShelf())));
