// @ts-check
/** The processes that tabs run in. */
import { setTimeout as after } from 'node:timers/promises';

/** @typedef {import('./chromium.mjs').Chromium} Chromium @typedef {import('./chromium.mjs').Page} Page */

const lookMs = 400;

/** The process of a tab: the one that works while the tab is made to. @param {Chromium} browser @param {Page} page @returns {Promise<number>} its id */
export async function processOf({ browser }, page) {
  const session = await browser.newBrowserCDPSession();
  const times = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer');
  };
  const before = new Map((await times()).map(({ id, cpuTime }) => [id, cpuTime]));
  void page.evaluate((ms) => {
    for (const until = Date.now() + ms; Date.now() < until;);
  }, lookMs);
  await after(lookMs);
  const worked = (await times()).map(({ id, cpuTime }) => ({ id, time: cpuTime - (before.get(id) ?? 0) }));
  const busiest = worked.sort((a, b) => b.time - a.time)[0];
  if (!busiest) throw new Error('The browser names no process of a tab');
  return busiest.id;
}

/** Its process ends at once, as where a page takes the browser's memory. @param {Chromium} browser @param {Page} page */
export async function crash({ context }, page) {
  const session = await context.newCDPSession(page);
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  void session.send('Page.crash').catch(() => undefined); // Nobody is left to answer.
  await crashed;
}
