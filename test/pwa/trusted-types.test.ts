/** Which addresses may become running code. */
import { describe, expect, test } from 'vitest';
import { ownScript } from '../../src/pwa/trusted-types.ts';

const page = 'http://localhost:4710/register?text=rent';

describe('a script of the app itself is vouched for', () => {
  test.each([
    ['/service-worker.js', 'http://localhost:4710/service-worker.js'],
    ['/assets/worker-1.js', 'http://localhost:4710/assets/worker-1.js'],
    ['http://localhost:4710/assets/worker-1.js', 'http://localhost:4710/assets/worker-1.js'],
  ])('%s', (url, full) => expect(ownScript(url, page)).toBe(full));
});

describe('anything else is refused', () => {
  test.each([
    'https://example.com/worker.js',
    '//example.com/worker.js',
    'http://localhost:4711/worker.js',
    'data:text/javascript,alert(1)',
    'blob:http://localhost:4710/0b5c',
    'javascript:alert(1)',
  ])('%s', (url) => expect(() => ownScript(url, page)).toThrow('Not a script of this app'));
});
