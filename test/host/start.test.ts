/** What `npm start` understands, and what it needs before it can serve. */
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArguments } from '../../src/host/arguments.mjs';
import { buildIsCurrent } from '../../src/host/build.mjs';
import { packagesAreInStep } from '../../src/host/install.mjs';
import { nodeTooOld } from '../../src/host/node-version.mjs';
import { openerFor } from '../../src/host/open-browser.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-start-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('arguments', () => {
  test('none: the usual place, and the browser opens', () =>
    expect(readArguments([])).toEqual({ port: 4710, open: true, isUsualPort: true }));

  test('another port is known to be unusual', () => {
    expect(readArguments(['--port', '4711', '--no-open'])).toEqual({
      port: 4711,
      open: false,
      isUsualPort: false,
    });
    expect(readArguments(['--port=4710'])).toMatchObject({ isUsualPort: true });
  });

  test.each([['--port'], ['--port=x'], ['--port=0'], ['--port=65536'], ['--prot=4711'], ['--help']])(
    '%s is explained',
    (word) =>
      expect(readArguments([word])).toEqual({
        help: expect.stringContaining('npm start'),
        asked: word === '--help',
      }),
  );
});

test.each([
  ['20.19.0', false],
  ['20.20.2', false],
  ['22.1.0', false],
  ['20.18.3', true],
  ['18.20.0', true],
])('Node %s is too old: %s', (version, tooOld) => expect(nodeTooOld(version) !== undefined).toBe(tooOld));

describe('packages', () => {
  const lock = (packages: object) => JSON.stringify({ packages });

  test('are in step where the folder holds what the lockfile names, optional ones aside', async () => {
    await mkdir(join(folder, 'node_modules'));
    expect(await packagesAreInStep(folder)).toBe(false);
    await writeFile(
      join(folder, 'package-lock.json'),
      lock({ '': {}, a: { version: '1' }, b: { version: '1', optional: true } }),
    );
    expect(await packagesAreInStep(folder)).toBe(false);
    await writeFile(join(folder, 'node_modules', '.package-lock.json'), lock({ a: { version: '1' } }));
    expect(await packagesAreInStep(folder)).toBe(true);
    await writeFile(join(folder, 'node_modules', '.package-lock.json'), lock({ a: { version: '2' } }));
    expect(await packagesAreInStep(folder)).toBe(false);
  });
});

describe('the build', () => {
  test('is current until something it was made from is newer, added or removed', async () => {
    await mkdir(join(folder, 'src', 'ui'), { recursive: true });
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'src', 'ui', 'screen.tsx'), '');
    expect(await buildIsCurrent(folder)).toBe(false);
    for (const name of ['index.html', 'service-worker.js']) await writeFile(join(folder, 'dist', name), '');
    expect(await buildIsCurrent(folder)).toBe(true);
    const later = new Date(Date.now() + 5000);
    await utimes(join(folder, 'dist', 'service-worker.js'), later, later);
    await utimes(join(folder, 'src', 'ui', 'screen.tsx'), later, new Date(later.getTime() + 5000));
    expect(await buildIsCurrent(folder)).toBe(false);
  });
});

describe('the browser', () => {
  const url = 'http://localhost:4710';

  test('is opened as each system does it', () => {
    expect(openerFor(url, 'darwin', {})).toEqual(['open', url]);
    expect(openerFor(url, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', url]);
    expect(openerFor(url, 'win32', {})?.[0]).toBe('cmd');
  });

  test('cannot be opened without a screen', () => expect(openerFor(url, 'linux', {})).toBeUndefined());
});
