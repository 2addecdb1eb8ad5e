// @ts-check
/** Counts the frames that a page gets to draw while something is done to it, and those in which its content changed. */

/** @typedef {import('@playwright/test').Page} Page @typedef {{ all: number, changed: number }} FrameRates by the second */

/** @param {Page} page @param {() => Promise<unknown>} work @returns {Promise<FrameRates>} */
export async function framesDuring(page, work) {
  await page.evaluate(count);
  await work();
  return page.evaluate(() =>
    /** @type {{ stopCounting: () => FrameRates }} */ (/** @type {unknown} */ (globalThis)).stopCounting(),
  );
}

/** Runs in the page. */
function count() {
  let [all, changed, stopped, dirty] = [0, 0, false, false];
  const began = performance.now();
  const observer = new MutationObserver(() => (dirty = true));
  const content = document.querySelector('main') ?? document;
  observer.observe(content, { childList: true, subtree: true, characterData: true });
  const frame = () => {
    if (stopped) return;
    all += 1;
    if (dirty) changed += 1;
    dirty = false;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const stopCounting = () => {
    stopped = true;
    observer.disconnect();
    const seconds = (performance.now() - began) / 1000;
    return { all: all / seconds, changed: changed / seconds };
  };
  Object.assign(globalThis, { stopCounting });
}
