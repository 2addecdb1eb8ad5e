// @ts-check
/** The processes that tabs run in. */
import { setTimeout as after } from 'node:timers/promises';

/** @typedef {import('./chromium.mjs').Chromium} Chromium @typedef {import('./chromium.mjs').Page} Page */

/** The process of the tab that is hard at work while all others rest. @param {Chromium} browser @returns {Promise<number>} its id */
export async function busiestRenderer({ browser }) {
  const session = await browser.newBrowserCDPSession();
  const times = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer');
  };
  const before = new Map((await times()).map(({ id, cpuTime }) => [id, cpuTime]));
  await after(300);
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
