/** The product's engine with what measures it beside it. Never part of the product's build. */
import { Engine } from '../../../src/engine/engine.ts';
import type { BookInfo } from '../../../src/engine/protocol.ts';
import type { Shelf } from '../../../src/storage/index.ts';
import { BareWrites } from './bare-writes.ts';
import { measureCommands } from './commands.ts';
import { household } from './household.ts';
import { measureImports } from './imports.ts';
import { measureQueries } from './queries.ts';
import { measureReplay } from './replay.ts';
import type { Wanted } from './seed-book.ts';
import { seedBook } from './seed-book.ts';

const SEED = 7;
const NEXT_SEED = 8;

/** The page's client speaks to it as to the engine, the bench as to itself. */
export class BenchEngine extends Engine {
  readonly #shelf: Shelf;
  #bare: BareWrites | undefined;

  constructor(shelf: Shelf) {
    super(shelf);
    this.#shelf = shelf;
  }

  /** Fills a book, without opening it. */
  seed(name: string, wanted: Wanted): Promise<BookInfo> {
    const length = wanted.events ?? wanted.transactions ?? 0;
    return seedBook(this.#shelf, name, household(SEED, length), wanted);
  }

  /** From now on there is a floor beside the book. */
  async layFloor(book: string): Promise<void> {
    await this.#bare?.remove();
    this.#bare = await BareWrites.beside(book);
  }

  prepare(): Promise<number> {
    return this.#floor.prepare();
  }

  write(): Promise<void> {
    return this.#floor.write();
  }

  measureCommands(runs: number, commandsARun: number): ReturnType<typeof measureCommands> {
    return measureCommands(this, NEXT_SEED, runs, commandsARun);
  }

  measureImports(file: File, runs: number, withRows: boolean): ReturnType<typeof measureImports> {
    return measureImports(this, file, runs, withRows);
  }

  measureQueries(events: number, runs: number, questionsARun: number): ReturnType<typeof measureQueries> {
    return measureQueries(this, events, SEED, runs, questionsARun);
  }

  measureReplay(info: BookInfo, runs: number): ReturnType<typeof measureReplay> {
    return measureReplay(this.#shelf, info, runs);
  }

  get #floor(): BareWrites {
    if (!this.#bare) throw new Error('There is no floor yet');
    return this.#bare;
  }
}
