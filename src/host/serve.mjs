// @ts-check
/** Serves the built app to this machine alone, with the headers it needs. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { securityHeaders } from './headers.mjs';

/** Says that a server on some port is Daybook and not another program. */
export const markerHeader = 'X-Daybook';

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Vite puts a hash of the content in these names, so what they name never changes. */
const hashed = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** What `localhost` may mean to a browser. Another program on either of them would be met instead of Daybook. */
const loopback = ['127.0.0.1', '::1'];

/**
 * @param {{ root: string, port?: number, host?: string }} options `root` is the folder served; port 0 takes any free
 *   one; `host` is an address of this machine itself, since the books are nobody else's.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with the system's error (`EADDRINUSE`)
 */
export async function serve({ root, port = 0, host = 'localhost' }) {
  /** @type {import('node:http').Server[]} */
  const servers = [];
  const close = async () => void (await Promise.all(servers.map(closed)));
  try {
    for (const address of host === 'localhost' ? loopback : [host]) {
      const listening = await listen(root, portOf(servers[0]) ?? port, address);
      if (listening) servers.push(listening);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `http://${host}:${portOf(servers[0])}`, close };
}

/**
 * Undefined where this machine has no such address (IPv6 is often switched off).
 * @param {string} root @param {number} port @param {string} host
 * @returns {Promise<import('node:http').Server | undefined>}
 */
function listen(root, port, host) {
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'Something went wrong.');
      response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const absent = 'code' in error && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT');
      return absent ? resolve(undefined) : reject(error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** @param {import('node:http').Server | undefined} server */
function portOf(server) {
  const address = server?.address();
  return typeof address === 'object' ? address?.port : undefined;
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
function closed(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, request, response) {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  response.setHeader(markerHeader, '1');

  // A page elsewhere can point a name of its own at this machine and then read what we serve; it cannot change Host.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(request.headers.host ?? '')) {
    return refuse(response, 421, 'Daybook answers to localhost only.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only reading is possible here.');
  }

  const path = pathOf(request.url ?? '/');
  if (path === undefined) return refuse(response, 400, 'That address cannot be read.');

  const asked = path.endsWith('/') ? undefined : await fileAt(root, path);
  const wantsPage = extname(path) === '' || (request.headers.accept ?? '').includes('text/html');
  const served = asked ? path : wantsPage && !path.startsWith('/assets/') ? '/index.html' : undefined;
  const file = asked ?? (served && (await fileAt(root, served)));
  if (!served || !file) return refuse(response, 404, 'There is nothing at that address.');

  const tag = `"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Content-Type', types.get(extname(served)) ?? 'application/octet-stream');
  response.setHeader(
    'Cache-Control',
    hashed.test(served) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  response.writeHead(200, { 'Content-Length': file.size });
  if (request.method === 'HEAD') return void response.end();
  pipeline(createReadStream(file.path), response, () => {}); // A visitor who leaves early is no error.
}

/** The path asked for, decoded; undefined where it cannot be, or would climb out. @param {string} url */
function pathOf(url) {
  const raw = url.split(/[?#]/, 1)[0] ?? '/';
  try {
    const path = decodeURIComponent(raw);
    const climbs = path.split(/[/\\]/).includes('..');
    return path.startsWith('/') && !climbs && !path.includes('\0') && !path.includes('\\') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} root @param {string} path */
async function fileAt(root, path) {
  const full = join(root, path);
  if (!full.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
  const found = await stat(full).catch(() => undefined);
  return found?.isFile() ? { path: full, size: found.size, mtimeMs: found.mtimeMs } : undefined;
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} words */
function refuse(response, status, words) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${words}\n`);
}
