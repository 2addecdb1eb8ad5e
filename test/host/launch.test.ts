/** What `npm start` says where its port is not free. */
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { noBrowserWords } from '../../src/host/launch.mjs';
import { serve } from '../../src/host/serve.mjs';

const program = fileURLToPath(new URL('../../src/host/start.mjs', import.meta.url));
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function start(...words: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [program, '--no-open', ...words]);
  closing.push(() => child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

async function anotherProgram(): Promise<number> {
  const server: Server = createServer((_request, response) => response.end('something else'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return address.port;
}

test('another program there: says so and stops', async () => {
  const port = await anotherProgram();
  const { code, said } = await start('--port', String(port));
  expect(code).toBe(1);
  expect(said).toContain(`Another program is using port ${port}`);
});

test('Daybook itself there: says so, and that is no failure', async () => {
  const { url, close } = await serve({ root: fileURLToPath(new URL('.', import.meta.url)) });
  closing.push(close);
  const { code, said } = await start('--port', new URL(url).port);
  expect([code, said]).toEqual([0, expect.stringContaining(`Daybook is already running at ${url}`)]);
});

test('an unusual port is warned of: books are kept by address', async () => {
  const { said } = await start('--port', String(await anotherProgram()));
  expect(said).toContain('Books kept at http://localhost:4710 are safe, but they will not\nbe seen at');
});

test('help is given when asked for, and when something is not understood', async () => {
  expect((await start('--help')).code).toBe(0);
  expect((await start('--prot')).code).toBe(1);
});

test('where no browser can be opened, the address and the way to forward it fit', () => {
  const said = noBrowserWords('http://localhost:4755');
  expect(said).toContain('Open http://localhost:4755 yourself');
  expect(said).toContain('ssh -L 4755:localhost:4755 this-machine');
});
