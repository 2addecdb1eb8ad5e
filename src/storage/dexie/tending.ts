/** Work that goes on behind everything else for as long as a log is open. */
import type { Head } from '../../kernel/index.ts';

type Subscribe = (listener: (head: Head) => void) => () => void;

export class Tending {
  readonly #ended = new AbortController();
  readonly #subscribe: Subscribe;
  #work: Promise<void> = Promise.resolve();

  /** `subscribe` tells of a log's growth. */
  constructor(subscribe: Subscribe) {
    this.#subscribe = subscribe;
  }

  /** `work` must heed the signal. */
  start(work: (signal: AbortSignal) => Promise<void>): void {
    this.#work = work(this.#ended.signal);
  }

  /** Where the log stands when next it has grown; undefined where it was closed before. */
  grown(): Promise<Head | undefined> {
    const { signal } = this.#ended;
    return new Promise((resolve) => {
      const closed = () => resolve(undefined);
      if (signal.aborted) return closed();
      signal.addEventListener('abort', closed);
      const stop = this.#subscribe((head) => {
        stop();
        signal.removeEventListener('abort', closed);
        resolve(head);
      });
    });
  }

  /** Settles when the work has stopped. */
  async end(): Promise<void> {
    this.#ended.abort();
    await this.#work;
  }
}
