// @ts-check
/** WebKitGTK's MiniBrowser on a screen in memory. Under automation it keeps everything in memory too. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tabOf, until } from './tab.mjs';
import { asyncScript, dragging, elementKey, keys, sender, typing } from './webdriver.mjs';

/**
 * @param {{ driver: string, screen: string | undefined }} programs WebKitWebDriver, and xvfb-run where it is needed
 * @returns {Promise<import('./installed.mjs').Driver>}
 */
export async function startWebKit({ driver, screen }) {
  const port = await freePort();
  const started = [driver, `--port=${port}`];
  const [program, parts] = screen ? [screen, ['-a', ...started]] : [driver, started.slice(1)];
  const child = spawn(program, parts, { stdio: 'ignore', detached: true });
  const stop = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    process.kill(-child.pid); // The screen and the browser with it: they are one group.
  };
  process.once('exit', stop);
  const send = sender(`http://127.0.0.1:${port}`);
  try {
    await until('WebKitWebDriver', () => send('GET', '/status'));
    const capabilities = { alwaysMatch: { timeouts: { script: 180_000 } } };
    const { sessionId, capabilities: given } =
      /** @type {{ sessionId: string, capabilities: { browserName: string, browserVersion: string } }} */ (
        await send('POST', '/session', { capabilities })
      );
    /** @type {import('./webdriver.mjs').Send} */
    const inSession = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
    const first = await inSession('GET', '/window');
    return {
      version: `WebKitGTK ${given.browserVersion} (${given.browserName})`,
      async newTab() {
        await inSession('POST', '/window', { handle: first }); // Windows are made from one that is there.
        // A window of its own: what is behind another tab is not drawn, and no press ever arrives there.
        const made = await inSession('POST', '/window/new', { type: 'window' });
        const { handle } = /** @type {{ handle: string }} */ (made);
        await inSession('POST', '/window', { handle });
        await inSession('POST', '/window/rect', { width: 1280, height: 870 });
        return tabOf(rawTab(handle, inSession));
      },
      async close() {
        await send('DELETE', `/session/${sessionId}`).catch(() => {});
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** @param {string} handle @param {import('./webdriver.mjs').Send} inSession @returns {import('./tab.mjs').RawTab} */
function rawTab(handle, inSession) {
  /** One tab at a time has the driver's ear. @type {import('./webdriver.mjs').Send} */
  const send = async (method, path, body) => {
    await inSession('POST', '/window', { handle });
    return inSession(method, path, body);
  };
  /** @param {object} source */
  const act = async (source) => void (await send('POST', '/actions', { actions: [source] }));
  return {
    goTo: async (url) => void (await send('POST', '/url', { url })),
    reload: async () => void (await send('POST', '/refresh', {})),
    async run(source, parameters) {
      const told = await send('POST', '/execute/async', { script: asyncScript(source), args: [parameters] });
      const { answer, error } = /** @type {{ answer?: unknown, error?: string }} */ (told);
      if (error !== undefined) throw new Error(error);
      return answer;
    },
    drag: (path) => act(dragging(path)),
    type: (text) => act(typing(text)),
    press: (key) => act(typing(keys[key])),
    async chooseFiles(files) {
      const css = { using: 'css selector', value: 'input[type=file]' };
      const element = await until('a field for files', () => send('POST', '/element', css));
      const id = /** @type {Record<string, string>} */ (element)[elementKey];
      await send('POST', `/element/${id}/value`, { text: files.join('\n') });
    },
    async screenshot(path) {
      await writeFile(`${path}.png`, Buffer.from(String(await send('GET', '/screenshot')), 'base64'));
    },
    close: async () => void (await send('DELETE', '/window')),
    heard: () => [], // The protocol has no word for it; the page listens to itself.
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
