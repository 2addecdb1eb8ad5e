// @ts-check
/** Walks one journey in one browser, on servers of its own, and says how it went. */
import { join } from 'node:path';
import { serve } from '../../src/host/serve.mjs';

/** @typedef {import('./drivers/tab.mjs').Tab} Tab */

/**
 * @param {{ walk: (visit: import('./journeys/index.mjs').Visit) => Promise<void> }} journey
 * @param {{ driver: import('./drivers/installed.mjs').Driver, site: string, picture: string }} where `picture` is
 *   where the last screen is kept, without its ending
 * @returns {Promise<string | undefined>} the reason where it failed
 */
export async function walk({ walk }, { driver, site, picture }) {
  /** @type {Tab[]} */
  const tabs = [];
  /** @type {Awaited<ReturnType<typeof serve>>[]} */
  const servers = [];
  const begin = async () => {
    const server = await serve({ root: site });
    servers.push(server);
    return server;
  };
  /** @param {string} address */
  const open = async (address) => {
    const tab = await driver.newTab();
    tabs.push(tab);
    await tab.goTo(address);
    return tab;
  };
  /** @type {string | undefined} */
  let reason;
  try {
    const { url, close } = await begin();
    await walk({
      tab: await open(url),
      url,
      another: (address = url) => open(address),
      elsewhere: async () => open((await begin()).url),
      stopServer: close,
    });
  } catch (error) {
    reason = inWords(error);
  }
  /** @type {Set<string>} */
  const trouble = new Set();
  for (const [index, tab] of tabs.entries()) {
    await tab.screenshot(`${picture}${index === 0 ? '' : `-${index + 1}`}`).catch(() => {});
    const seen = await tab.trouble().catch((error) => [`the tab no longer answers: ${inWords(error)}`]);
    for (const words of seen) trouble.add(words);
  }
  for (const tab of tabs) await tab.close().catch(() => {});
  for (const { close } of servers) await close();
  const all = [...(reason ? [reason] : []), ...trouble];
  return all.length > 0 ? all.join('\n') : undefined;
}

/** @param {unknown} error @returns {string} */
function inWords(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message} (${inWords(error.cause)})` : error.message;
}

/** @param {string} folder @param {string} browser @param {string} journey */
export const pictureOf = (folder, browser, journey) => join(folder, `${browser.toLowerCase()}-${journey}`);
