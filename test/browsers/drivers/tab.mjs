// @ts-check
/** A tab as a journey uses it: what a person sees and does, with patience, the same in every browser. */
import { find } from '../page/find.mjs';

const patienceMs = 30_000;

/**
 * What a browser has to offer for it. Places are in CSS pixels of the window. `run` takes the source of a function
 * and gives what it (or its promise) answers, as JSON.
 * @typedef {object} RawTab
 * @property {(address: string) => Promise<void>} goTo
 * @property {() => Promise<void>} reload
 * @property {(source: string, parameters: readonly unknown[]) => Promise<unknown>} run
 * @property {(path: readonly { x: number, y: number }[]) => Promise<void>} drag presses at the first place, lets go at the last
 * @property {(text: string) => Promise<void>} type
 * @property {(key: Key) => Promise<void>} press
 * @property {(files: readonly string[]) => Promise<void>} chooseFiles for the one file field of the page
 * @property {(path: string) => Promise<void>} screenshot to a .png file; `path` without its ending
 * @property {() => Promise<void>} close
 * @property {() => readonly string[]} heard what the browser itself told of errors
 *
 * @typedef {'Enter' | 'Escape' | 'Tab' | 'Home' | 'End' | 'ArrowDown' | 'ArrowLeft' | 'Space'} Key
 * @typedef {import('../page/find.mjs').Wanted} Wanted
 * @typedef {ReturnType<typeof tabOf>} Tab
 */

/** @param {RawTab} raw */
export function tabOf(raw) {
  /**
   * @template Answer @template {readonly unknown[]} Parameters
   * @param {(...parameters: Parameters) => Answer} work stands alone: it is sent as source
   * @param {Parameters} parameters
   */
  const run = async (work, ...parameters) =>
    /** @type {Awaited<Answer>} */ (await raw.run(work.toString(), parameters)); // JSON in, JSON out.

  /** @param {Wanted} wanted */
  const middleOf = async (wanted) => {
    const middle = await until(`a ${wanted.role} “${wanted.name ?? ''}” to press`, () => run(find, wanted));
    return /** @type {NonNullable<typeof middle>} */ (middle); // What was waited for is there.
  };

  return {
    run,
    goTo: raw.goTo,
    reload: raw.reload,
    type: raw.type,
    press: raw.press,
    drag: raw.drag,
    chooseFiles: raw.chooseFiles,
    screenshot: raw.screenshot,
    close: raw.close,
    middleOf,

    /** Waits until scripts can speak to the engine. */
    scriptable: () => until('window.daybook', () => run(() => 'daybook' in globalThis)),
    /** Goes to a screen as a link does. @param {string} hash */
    goToScreen: (hash) => run((to) => void (location.hash = to), hash),
    /** @param {Wanted} wanted */
    async click(wanted) {
      await raw.drag([await middleOf(wanted)]);
    },
    /** @param {Wanted} wanted @param {string} text replaces what is there */
    async write(wanted, text) {
      await until(`a field “${wanted.name ?? ''}”`, () => run(find, wanted, { focus: true }));
      await raw.type(text);
    },
    /** @param {Wanted} wanted @param {string} value */
    choose: (wanted, value) =>
      until(`a field “${wanted.name ?? ''}”`, () => run(find, wanted, { choose: value })),
    /** Waits until the screen says it. @param {string} words */
    sees: (words) =>
      until(`the words “${words}”`, () => run((said) => document.body.innerText.includes(said), words)),
    /** @param {string} words */
    seesNo: (words) =>
      until(`no words “${words}”`, () => run((said) => !document.body.innerText.includes(said), words)),
    /** Waits for this many rows that say `words`. @param {number} count @param {string} [words] */
    seesRows: (count, words = '') =>
      until(`${count} rows “${words}”`, () =>
        run(
          (number, said) =>
            [...document.querySelectorAll('[role=row]:has([role=gridcell])')].filter((row) =>
              row.textContent?.includes(said),
            ).length === number,
          count,
          words,
        ),
      ),
    /** Waits until the cursor is in a field of this name. @param {string} name */
    focused: (name) =>
      until(`the cursor in “${name}”`, () => run(find, { role: 'field', name }, { isFocused: true })),
    /** @param {string} name @param {string} value */
    fieldHolds: (name, value) =>
      until(`“${value}” in “${name}”`, () => run(find, { role: 'field', name }, { holds: value })),
    /** What went wrong so far behind the scenes. */
    async trouble() {
      const seen = await run(() => localStorage.getItem('daybook-test.trouble') ?? '[]');
      return [.../** @type {string[]} */ (JSON.parse(seen)), ...raw.heard()];
    },
  };
}

/**
 * Asks again and again until the answer is neither false nor missing.
 * @template Answer @param {string} what is waited for, in words @param {() => Promise<Answer>} ask
 * @returns {Promise<NonNullable<Answer>>}
 */
export async function until(what, ask) {
  const end = performance.now() + patienceMs;
  /** @type {unknown} */
  let problem;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      problem = undefined;
    } catch (error) {
      problem = error; // In the middle of loading a page nothing can be asked.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}`, { cause: problem });
}
