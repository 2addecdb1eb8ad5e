// @ts-check
/** Firefox, driven through WebDriver BiDi by Puppeteer. */
import { launch } from 'puppeteer-core';
import { tabOf } from './tab.mjs';

/** @param {string} executablePath @returns {Promise<import('./installed.mjs').Driver>} */
export async function startFirefox(executablePath) {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    protocolTimeout: 180_000,
  });
  const version = (await browser.version()).replace('firefox/', 'Firefox ');
  return {
    version,
    newTab: async () => tabOf(rawTab(await browser.newPage())),
    close: () => browser.close(),
  };
}

/** @param {import('puppeteer-core').Page} page @returns {import('./tab.mjs').RawTab} */
function rawTab(page) {
  /** @type {string[]} */
  const heard = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'assert') heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    heard.push(`page: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  });
  return {
    goTo: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    run: (source, parameters) => page.evaluate(`(${source})(...${JSON.stringify(parameters)})`),
    async drag([first, ...others]) {
      if (!first) return;
      await page.bringToFront();
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of others) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    async chooseFiles(files) {
      const field = await page.waitForSelector('input[type=file]');
      await field?.uploadFile(...files);
    },
    screenshot: async (path) => void (await page.screenshot({ path: `${path}.png` })),
    close: () => page.close(),
    heard: () => heard,
  };
}
