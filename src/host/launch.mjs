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
/** @param {string} words */
const say = (words) => void process.stdout.write(words);

/** The server, once there is one, keeps the program alive. @param {string[]} words */
export async function launch(words) {
  const read = readArguments(words);
  if ('help' in read) return stop(read.help);
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
    await ensureInstalled(folder, say);
    await ensureBuilt(folder, say);
  } catch (error) {
    return stop(
      `\nDaybook could not be made ready: ${error instanceof Error ? error.message : String(error)}\n`,
    );
  }

  try {
    const server = await serve({ root: join(folder, 'dist'), port });
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => void server.close().then(() => process.exit(0)));
    }
    say(`\nDaybook is at ${server.url}\nYour books stay in this browser. Stop with Ctrl-C.\n`);
    if (open) await openOrExplain(server.url);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken) return stop(`Daybook could not be served: ${String(error)}\n`);
    stop(
      `Another program is using port ${port}, where Daybook lives. Stop that program and start again.\n` +
        `(--port N would serve Daybook elsewhere, but books kept at port ${port} would not be seen there.)\n`,
    );
  }
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
  say(
    `No browser could be opened from here. Open ${url} yourself in one on this machine; if this machine has no\n` +
      `screen, forward the port from one that has: ssh -L 4710:localhost:${new URL(url).port} this-machine\n`,
  );
}

/** @param {string} words */
function stop(words) {
  process.stderr.write(words);
  process.exitCode = 1;
}
