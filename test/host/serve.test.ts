/** What the server on a person's machine answers, and what it refuses. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../src/host/headers.mjs';
import { markerHeader, serve } from '../../src/host/serve.mjs';

let folder: string;
let server: { url: string; close: () => Promise<void> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-serve-'));
  const root = join(folder, 'dist');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<h1>Daybook</h1>');
  await writeFile(join(root, 'service-worker.js'), '1');
  await writeFile(join(root, 'manifest.webmanifest'), '{}');
  await writeFile(join(root, 'assets', 'index-2pSiKCJ1.js'), '2');
  await writeFile(join(folder, 'secret.txt'), 'not for you');
  await mkdir(join(folder, 'dist-other'));
  await writeFile(join(folder, 'dist-other', 'secret.txt'), 'not for you');
  server = await serve({ root });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A request as it stands: `fetch` would tidy the path and refuse to set Host. */
function ask(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: object } = {}) {
  const { port } = new URL(server.url);
  return new Promise<{ status: number; body: string; header: (name: string) => string | undefined }>(
    (resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } },
        (answer) => {
          let body = '';
          answer.on('data', (part) => (body += String(part)));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              body,
              header: (name) => answer.headers[name.toLowerCase()]?.toString(),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end();
    },
  );
}

describe('every answer', () => {
  test.each(['/', '/assets/index-2pSiKCJ1.js', '/accounts/giro', '/missing.png', '/%', '/../secret.txt'])(
    '%s carries the security headers and says that it is Daybook',
    async (path) => {
      const { header } = await ask(path);
      for (const [name, value] of Object.entries(securityHeaders)) expect(header(name)).toBe(value);
      expect(header(markerHeader)).toBe('1');
    },
  );

  test('has the policy as it is written down, to the letter', () => {
    expect(securityHeaders['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types app",
    );
  });
});

describe('files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/service-worker.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['/assets/index-2pSiKCJ1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('%s has its type and is kept as long as it may be', async (path, type, kept) => {
    const { status, header } = await ask(path);
    expect([status, header('content-type'), header('cache-control')]).toEqual([200, type, kept]);
  });

  test('that have not changed are not sent again', async () => {
    const tag = (await ask('/')).header('etag');
    const again = await ask('/', { headers: { 'if-none-match': tag } });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('can be asked about without being sent', async () => {
    const { status, body, header } = await ask('/', { method: 'HEAD' });
    expect([status, body, header('content-length')]).toEqual([200, '', '16']);
  });
});

describe('addresses without a file', () => {
  test('are screens of the one page', async () => {
    for (const path of ['/accounts/giro', '/accounts/', '/register?text=rent', '/payee/J.%20Doe']) {
      const { status, body } = await ask(path, { headers: { accept: 'text/html,*/*' } });
      expect([path, status, body]).toEqual([path, 200, '<h1>Daybook</h1>']);
    }
  });

  test('but a missing script is missing, not a page', async () => {
    expect((await ask('/missing.js')).status).toBe(404);
    expect((await ask('/assets/old-2pSiKCJ1.js', { headers: { accept: 'text/html' } })).status).toBe(404);
  });
});

describe('what is refused', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
    '/../dist-other/secret.txt',
    '//../secret.txt',
    '/index.html%00.js',
    '/%',
  ])('%s, which climbs out or cannot be read', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(400);
    expect(body).not.toContain('not for you');
  });

  test('anything but reading', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  test('a name that another site pointed at this machine', async () => {
    expect((await ask('/', { headers: { host: 'books.example:4710' } })).status).toBe(421);
  });

  test('a port that is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serve({ root: folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
