/** The product's engine with what measures it beside it. Never part of the product's build. */
import { Engine } from '../../../src/engine/engine.ts';
import type { BookInfo } from '../../../src/engine/protocol.ts';
import type { Shelf } from '../../../src/storage/index.ts';
import { BareWrites } from './bare-writes.ts';
import { measureCommands } from './commands.ts';
import { household } from './household.ts';
import { measureImportAct } from './import-act.ts';
import { measureCsvImports } from './imports.ts';
import type { NotedShelf } from './noted-shelf.ts';
import { measureBalances, writePlainText } from './plain-text.ts';
import { measureQueries } from './queries.ts';
import { measureRebuild } from './rebuild.ts';
import type { Wanted } from './seed-book.ts';
import { seedBook } from './seed-book.ts';

const SEED = 7;
const NEXT_SEED = 8;

/** The page's client speaks to it as to the engine, the bench as to itself. */
export class BenchEngine extends Engine {
  readonly #shelf: Shelf;
  readonly #noted: NotedShelf;
  #bare: BareWrites | undefined;

  constructor(noted: NotedShelf) {
    super(noted.shelf);
    this.#noted = noted;
    this.#shelf = noted.shelf;
  }

  /** Fills a book, without opening it. */
  seed(name: string, wanted: Wanted): Promise<BookInfo> {
    const length = wanted.events ?? wanted.transactions ?? 0;
    return seedBook(this.#shelf, name, household(SEED, length), wanted);
  }

  /** From now on there is a floor beside the open book. */
  async layFloor(): Promise<void> {
    await this.#bare?.remove();
    this.#bare = await BareWrites.beside(this.#noted.log!); // Asked for after a book was opened.
  }

  /** Takes up what the engine wrote, to write it again bare. */
  async prepare(): Promise<void> {
    this.#floor.prepare(this.#noted.take());
  }

  write(): Promise<void> {
    return this.#floor.write();
  }

  measureCommands(runs: number, commandsARun: number): ReturnType<typeof measureCommands> {
    return measureCommands(this, NEXT_SEED, runs, commandsARun);
  }

  measureCsvImports(file: File, runs: number): ReturnType<typeof measureCsvImports> {
    return measureCsvImports(this, this.#noted, file, runs);
  }

  measureImportAct(events: number, runs: number): ReturnType<typeof measureImportAct> {
    return measureImportAct(this.#noted, NEXT_SEED, events, runs);
  }

  measureQueries(events: number, runs: number, questionsARun: number): ReturnType<typeof measureQueries> {
    return measureQueries(this, events, SEED, runs, questionsARun);
  }

  async measureRebuild(book: string, events: number, runs: number): ReturnType<typeof measureRebuild> {
    return measureRebuild(this.#shelf, await this.#info(book), events, runs);
  }

  async measureMonthCategory(book: string, runs: number) {
    // WebAssembly is loaded by whoever asks for it alone.
    const { measureMonthCategory } = await import('./month-category.ts');
    return measureMonthCategory(this.#shelf, await this.#info(book), runs);
  }

  async writePlainText(book: string, write: (text: string) => Promise<void>): Promise<void> {
    return writePlainText(this.#shelf, await this.#info(book), write);
  }

  async measureBalances(book: string, runs: number): ReturnType<typeof measureBalances> {
    return measureBalances(this.#shelf, await this.#info(book), runs);
  }

  get #floor(): BareWrites {
    if (!this.#bare) throw new Error('There is no floor yet');
    return this.#bare;
  }

  async #info(book: string): Promise<BookInfo> {
    const info = (await this.#shelf.list()).find((one) => one.book === book);
    if (!info) throw new Error(`There is no book ${book}`);
    return info;
  }
}
