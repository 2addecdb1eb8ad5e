/** The worker's entry: an engine on the browser's own storage, offered to the page. */
import { expose } from 'comlink';
import { openShelf } from '../storage/index.ts';
import { Engine } from './engine.ts';

const engine = new Engine(openShelf());
expose(engine);
void engine.start();
