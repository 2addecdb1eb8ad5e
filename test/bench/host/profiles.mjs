// @ts-check
/**
 * The browsers that measures ask for: one that has seen nothing, or one that has a book of so many events. Such a book
 * is made once in a run of the bench and used by all; every profile is gone when the bench is.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inBrowser } from './browser.mjs';

/**
 * `book` is full and `empty` has the same accounts and no transactions; both lie in `profile`.
 * @typedef {{ book: string, empty: string, profile: string }} Books
 * @typedef {import('./browser.mjs').Open} Open
 */

export class Profiles {
  /** @type {Map<number, Promise<Books>>} */
  #made = new Map();
  #folder;
  #browser;
  #say;

  /**
   * @param {string} folder takes the profiles
   * @param {{ executablePath: string, url: string }} browser
   * @param {(words: string) => void} say
   */
  constructor(folder, browser, say) {
    this.#folder = folder;
    this.#browser = browser;
    this.#say = say;
  }

  /** @template Answer @param {(open: Open) => Promise<Answer>} work @returns {Promise<Answer>} */
  async inFresh(work) {
    const profile = await this.#newProfile();
    try {
      return await inBrowser({ ...this.#browser, profile }, work);
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  }

  /**
   * @template Answer @param {number} events
   * @param {(open: Open, books: Books) => Promise<Answer>} work @returns {Promise<Answer>}
   */
  async withBook(events, work) {
    let made = this.#made.get(events);
    if (!made) this.#made.set(events, (made = this.#make(events)));
    const books = await made;
    return inBrowser({ ...this.#browser, profile: books.profile }, (open) => work(open, books));
  }

  async remove() {
    const made = await Promise.allSettled(this.#made.values());
    for (const one of made)
      if (one.status === 'fulfilled') await rm(one.value.profile, { recursive: true, force: true });
  }

  /** @param {number} events @returns {Promise<Books>} */
  async #make(events) {
    this.#say(`  a book of ${events.toLocaleString('en-GB')} events …\n`);
    const profile = await this.#newProfile();
    const books = await inBrowser({ ...this.#browser, profile }, async (open) => {
      const page = await open('/bench/index.html');
      return page.evaluate(async (events) => {
        const { book: empty } = await bench.remote.seed('Empty', { transactions: 0 });
        const { book } = await bench.remote.seed('Full', { events });
        return { book, empty };
      }, events);
    });
    return { ...books, profile };
  }

  #newProfile() {
    return mkdtemp(join(this.#folder, 'profile-'));
  }
}
