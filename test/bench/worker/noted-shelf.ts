/** The shelf, and what the logs opened from it append: so that the same can be written bare, whatever the tables are. */
import type { ArrivedCommit, EventLog, Head } from '../../../src/kernel/index.ts';
import type { OpenedBook, Shelf } from '../../../src/storage/index.ts';

export interface Appended {
  readonly arrived: readonly ArrivedCommit[];
  readonly head: Head;
}

export class NotedShelf {
  readonly shelf: Shelf;
  /** The log opened last. */
  log: EventLog | undefined;
  #appended: Appended[] = [];

  constructor(shelf: Shelf) {
    this.shelf = {
      ...shelf,
      create: async (info, device) => this.#noted(await shelf.create(info, device)),
      open: async (book, options) => this.#noted(await shelf.open(book, options)),
    };
  }

  /** What was appended since this was asked last. */
  take(): readonly Appended[] {
    const appended = this.#appended;
    this.#appended = [];
    return appended;
  }

  #noted(opened: OpenedBook): OpenedBook {
    const { log } = opened;
    const append = log.append.bind(log);
    log.append = async (...asked) => {
      const answer = await append(...asked);
      if (answer.appended) this.#appended.push({ arrived: answer.arrived, head: answer.head });
      return answer;
    };
    this.log = log;
    this.#appended = [];
    return opened;
  }
}
