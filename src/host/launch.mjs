// @ts-check
/** Installs, builds and serves Daybook on this machine, and opens it in the browser. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { openBrowser } from './open-browser.mjs';
import { markerHeader, serve } from './serve.mjs';

const folder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const root = join(folder, 'dist');
/** @param {string} words */
const say = (words) => void process.stdout.write(words);

/** The server, once there is one, keeps the program alive. @param {string[]} words */
export async function launch(words) {
  const read = readArguments(words);
  if ('help' in read) return read.asked ? say(read.help) : stop(read.help);
  const { port, open, isUsualPort } = read;
  const url = `http://localhost:${port}`;

  if (!isUsualPort) {
    say(
      `\nNote: a browser keeps books by address. Books kept at http://localhost:4710 are safe, but they will not\n` +
        `be seen at ${url}; start without --port to see them again.\n\n`,
    );
  }
  if (await daybookAnswers(url)) {
    say(`Daybook is already running at ${url}\n`);
    if (open) await openOrExplain(url);
    return;
  }

  try {
    await (await serve({ root, port })).close(); // Better to hear of a taken port now than after a minute's work.
    await ensureInstalled(folder, say);
    await ensureBuilt(folder, say);
    const server = await serve({ root, port });
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => void server.close().then(() => process.exit(0)));
    }
    say(`\nDaybook is at ${server.url}\nYour books stay in this browser. Stop with Ctrl-C.\n`);
    if (open) await openOrExplain(server.url);
  } catch (error) {
    stop(whatWentWrong(error, port));
  }
}

/** @param {unknown} error @param {number} port */
function whatWentWrong(error, port) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return (
      `Another program is using port ${port}, where Daybook lives. Stop that program and start again.\n` +
      `(--port N would serve Daybook elsewhere, but books kept at port ${port} would not be seen there.)\n`
    );
  }
  if (code === 'EACCES') return `This machine does not let Daybook use port ${port}.\n`;
  const [message, cause] = error instanceof Error ? [error.message, error.cause] : [String(error), ''];
  return `${typeof cause === 'string' ? cause : ''}\nDaybook could not be made ready: ${message}\n`;
}

/** Whether what listens there is Daybook itself. @param {string} url */
async function daybookAnswers(url) {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(2000) });
    return answer.headers.has(markerHeader);
  } catch {
    return false;
  }
}

/** @param {string} url */
async function openOrExplain(url) {
  if (await openBrowser(url)) return;
  say(noBrowserWords(url));
}

/** Forwarded to the same port, so that the address, and with it the books, are the same. @param {string} url */
export function noBrowserWords(url) {
  const { port } = new URL(url);
  return (
    `No browser could be opened from here. Open ${url} yourself in one on this machine; if this machine has no\n` +
    `screen, forward the port from one that has, and open the same address there:\n` +
    `ssh -L ${port}:localhost:${port} this-machine\n`
  );
}

/** @param {string} words */
function stop(words) {
  process.stderr.write(words);
  process.exitCode = 1;
}
