// @ts-check
/** A whole browser of the campaign's own on a profile on the disk, which can be killed like any program. */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { chromiumFlags } from '../../run/find-browser.mjs';
import { commandOf } from './commands.mjs';

/** @typedef {Awaited<ReturnType<typeof launch>>} Chromium @typedef {import('@playwright/test').Page} Page */

/** It fell over by itself, or never came up: nothing can be said of the app. */
export class BrowserCrashed extends Error {
  /** @override */
  name = 'BrowserCrashed';
}

const startMs = 30_000;

/** @param {import('./site.mjs').Site} site @param {string} profile the folder, made where it is missing */
export async function launch({ executablePath, browserFlags, url }, profile) {
  await mkdir(profile, { recursive: true });
  const flags = [
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--lang=en-GB',
    ...chromiumFlags,
    ...browserFlags,
    'about:blank',
  ];
  // A group of its own, so that its helpers die with it and nothing else does.
  const child = spawn(executablePath, flags, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let ended = false;
  const exited = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  }).then(() => void (ended = true));
  const kill = async () => {
    if (!ended && child.pid) signalGroup(child.pid);
    await exited;
  };
  const browser = await connect(child, exited).catch(async (error) => {
    await kill();
    throw new BrowserCrashed(String(error));
  });
  const context = browser.contexts()[0];
  if (!context) throw new Error('The browser has no window to work in');
  await context.addInitScript(`globalThis.commandOf = ${commandOf.toString()}`);
  return {
    browser,
    context,
    pid: child.pid ?? 0,
    /** Whether it is gone, by itself or killed. */
    isGone: () => ended,
    /** A new tab with the app in it, which scripts can speak to. @param {string} [path] */
    async open(path = '/') {
      const page = await context.newPage();
      await page.goto(url + path);
      await page.waitForFunction(() => 'daybook' in globalThis);
      return page;
    },
    /** All of it at once, with whatever it was writing. */
    async kill() {
      await kill();
      await browser.close().catch(() => undefined); // Only the line to it.
    },
    /** As a person closes it. */
    async close() {
      // It may be at its end already, and the answer may not come any more.
      const session = await browser.newBrowserCDPSession().catch(() => undefined);
      void session?.send('Browser.close').catch(() => undefined);
      const slow = setTimeout(() => void kill(), 10_000);
      await exited;
      clearTimeout(slow);
      await browser.close().catch(() => undefined);
    },
  };
}

/** @param {import('node:child_process').ChildProcess} child @param {Promise<void>} exited */
async function connect(child, exited) {
  let said = '';
  const address = await new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`It did not start in time: ${said.slice(-500)}`)),
      startMs,
    );
    void exited.then(() => reject(new Error(`It ended at once: ${said.slice(-500)}`)));
    child.stderr?.on('data', (part) => {
      said = (said + String(part)).slice(-4000);
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (!found) return;
      clearTimeout(late);
      resolve(found[1]);
    });
  });
  return chromium.connectOverCDP(address, { timeout: startMs });
}

/** @param {number} leader */
function signalGroup(leader) {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
