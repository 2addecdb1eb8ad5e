/** The rooms import only what the design's table allows. */
import { describe, expect, test } from 'vitest';
import { offences } from './architecture/rooms.ts';
import { readSources } from './architecture/sources.ts';

test('every import of every source is allowed', () => {
  const sources = readSources('src', /\.(ts|tsx|mjs)$/);
  expect(sources.size).toBeGreaterThan(10);
  expect(offences(sources)).toEqual([]);
});

describe('the check itself', () => {
  const faces = {
    'src/kernel/index.ts': '',
    'src/kernel/hash.ts': '',
    'src/storage/index.ts': '',
    'src/domains/finance/index.ts': '',
    'src/domains/bank/index.ts': '',
    'src/domains/finance/money.ts': '',
    'src/domains/finance/sample/index.ts': '',
    'src/exchange/index.ts': '',
    'src/exchange/csv/index.ts': '',
    'src/exchange/csv/mapping.ts': '',
    'src/engine/index.ts': '',
    'src/engine/client.ts': '',
    'src/engine/worker.ts': '',
    'src/ui/index.ts': '',
    'src/pwa/index.ts': '',
  };
  const check = (made: Record<string, string>) => offences(new Map(Object.entries({ ...faces, ...made })));

  test.each([
    ['kernel into storage', 'src/kernel/a.ts', `import { log } from '../storage/index.ts'`],
    [
      'kernel into a domain, types too',
      'src/kernel/a.ts',
      `import type { A } from '../domains/bank/index.ts'`,
    ],
    ['storage into a domain', 'src/storage/a.ts', `import { A } from '../domains/finance/index.ts'`],
    ['one domain into another', 'src/domains/bank/a.ts', `import type { A } from '../finance/index.ts'`],
    ['a domain into storage', 'src/domains/bank/a.ts', `import '../../storage/index.ts'`],
    [
      'exchange into a domain, beyond types',
      'src/exchange/a.ts',
      `import { A } from '../domains/bank/index.ts'`,
    ],
    ['the engine into screens', 'src/engine/a.ts', `export * from '../ui/index.ts'`],
    [
      'screens into the kernel, beyond types',
      'src/ui/a.tsx',
      `import { type A, b } from '../kernel/index.ts'`,
    ],
    [
      'screens into a domain’s sample',
      'src/ui/a.tsx',
      `import { a } from '../domains/finance/sample/index.ts'`,
    ],
    ['the engine past a format’s index', 'src/engine/a.ts', `import { a } from '../exchange/csv/mapping.ts'`],
    ['screens into storage', 'src/ui/a.tsx', `import type { A } from '../storage/index.ts'`],
    ['screens into the engine past its client', 'src/ui/a.tsx', `import { A } from '../engine/index.ts'`],
    ['screens into the worker', 'src/ui/a.tsx', `import url from '../engine/worker.ts?worker&url'`],
    ['pwa into anything', 'src/pwa/a.ts', `import type { A } from '../kernel/index.ts'`],
    ['host into anything', 'src/host/a.mjs', `import '../kernel/index.ts'`],
    ['anything into main', 'src/ui/a.ts', `import '../main.tsx'`],
    ['past the index', 'src/storage/a.ts', `import { hash } from '../kernel/hash.ts'`],
    ['without an ending', 'src/storage/a.ts', `import { hash } from '../kernel/hash'`],
    ['through export … from', 'src/kernel/a.ts', `export { log } from '../storage/index.ts'`],
    ['through import()', 'src/kernel/a.ts', `const a = () => import('../storage/index.ts')`],
    ['through import() in a type', 'src/pwa/a.ts', `let a: import('../kernel/index.ts').A`],
    ['through new URL', 'src/pwa/a.ts', `new URL('../engine/worker.ts', import.meta.url)`],
    ['from the root of the site', 'src/kernel/a.ts', `import '/src/storage/index.ts'`],
    ['out of the sources', 'src/kernel/a.ts', `import '../../test/a.ts'`],
    ['a package of another room', 'src/ui/a.ts', `import Dexie from 'dexie'`],
    ['an impure package', 'src/domains/bank/a.ts', `import { render } from 'preact'`],
    ['Node in the page', 'src/engine/a.ts', `import { join } from 'node:path'`],
    ['a new room', 'src/helpers/a.ts', ''],
    ['a file beside the rooms', 'src/a.ts', ''],
    ['a file beside the domains', 'src/domains/a.ts', ''],
  ])('refuses %s', (_name, path, code) => expect(check({ [path]: code })).toHaveLength(1));

  test('refuses circles, through however many files', () =>
    expect(
      check({
        'src/ui/a.ts': `import './b.ts'`,
        'src/ui/b.ts': `import './c.ts'`,
        'src/ui/c.ts': `import './a.ts'`,
      }),
    ).toEqual(['a circle: src/ui/a.ts → src/ui/b.ts → src/ui/c.ts → src/ui/a.ts']));

  test('cannot be got round by an import() that names no file', () =>
    expect(() => check({ 'src/ui/a.ts': 'const a = (b: string) => import(b)' })).toThrow(
      'cannot be checked',
    ));

  test('allows what the table allows', () => {
    expect(
      check({
        'src/storage/a.ts': `import { hash } from '../kernel/index.ts'; import Dexie from 'dexie'`,
        'src/domains/bank/a.ts': `import { b } from '../../kernel/index.ts'; import * as z from 'zod/mini'`,
        'src/exchange/a.ts': `import type { A } from '../domains/bank/index.ts'; import Papa from 'papaparse'`,
        'src/engine/a.ts': `import { b } from '../domains/bank/index.ts'; import { c } from '../storage/index.ts'`,
        'src/ui/a.tsx': `import type { A } from '../kernel/index.ts'; import { c } from '../engine/client.ts';
          import './a.css'; import { render } from 'preact'; const b = () => import('./b.tsx')`,
        'src/ui/a.css': '',
        'src/ui/c.tsx': `import { minorDigits } from '../domains/finance/money.ts'`,
        'src/engine/b.ts': `import { d } from '../exchange/csv/index.ts';
          const e = () => import('../domains/finance/sample/index.ts')`,
        'src/ui/b.tsx': `import type { A } from './a.tsx'`,
        'src/host/a.mjs': `import { join } from 'node:path'`,
        'src/main.tsx': `import url from './engine/worker.ts?worker&url'; import { register } from './pwa/index.ts'`,
      }),
    ).toEqual([]);
  });
});
