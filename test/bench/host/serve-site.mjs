// @ts-check
/**
 * Serves the built app exactly as people get it, and the bench's own page beside it with one freedom more: WebAssembly,
 * which the peer sqlite-wasm is made of. One origin, so that both see the same books.
 */
import { createServer, request } from 'node:http';
import { serve } from '../../../src/host/serve.mjs';

const HOST = '127.0.0.1';

/** @param {string} root @returns {Promise<{ url: string, close: () => Promise<void> }>} */
export async function serveSite(root) {
  const inner = await serve({ root, host: HOST });
  const front = createServer((asked, answered) => {
    const { method, headers, url = '/' } = asked;
    const passed = request(new URL(url, inner.url), { method, headers }, (answer) => {
      answered.writeHead(answer.statusCode ?? 500, headersFor(url, answer.headers));
      answer.pipe(answered);
    });
    passed.on('error', () => answered.destroy());
    asked.pipe(passed);
  });
  await new Promise((resolve) => front.listen(0, HOST, () => resolve(undefined)));
  const address = front.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://${HOST}:${port}`,
    async close() {
      const closed = new Promise((resolve) => front.close(resolve));
      front.closeAllConnections();
      await Promise.all([closed, inner.close()]);
    },
  };
}

/** @param {string} url @param {import('node:http').IncomingHttpHeaders} headers */
function headersFor(url, headers) {
  if (!url.startsWith('/bench/')) return headers;
  const policy = headers['content-security-policy'];
  return {
    ...headers,
    'content-security-policy': String(policy).replace(
      "script-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
    ),
    ...(url.endsWith('.wasm') ? { 'content-type': 'application/wasm' } : {}),
  };
}
