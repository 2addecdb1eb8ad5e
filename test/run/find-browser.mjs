// @ts-check
/** Where a Chromium is that tests can drive, without fetching one. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Quiet, and the same on every machine. Chromium refuses its sandbox as root. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A path to an installed browser, or undefined. */
export const installedChromium = () => installedChromiums()[0];

/** The paths of all that are installed, the one asked for by name first. */
export function installedChromiums(environment = process.env) {
  const places = [
    environment['CHROMIUM_PATH'] ?? '',
    ...onThePath(environment),
    ...inUsualPlaces(environment),
    ...inPlaywrightsCache(environment),
  ];
  return places.filter((path) => path !== '' && existsSync(path));
}

/** @param {NodeJS.ProcessEnv} environment */
function onThePath(environment) {
  if (platform() === 'win32') return [];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {NodeJS.ProcessEnv} environment */
function inUsualPlaces(environment) {
  if (platform() === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (platform() === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name]);
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        join(root, 'Chromium', 'Application', 'chrome.exe'),
        join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

/** Newest first. @param {NodeJS.ProcessEnv} environment */
function inPlaywrightsCache(environment) {
  const cache = environment['PLAYWRIGHT_BROWSERS_PATH'] ?? join(cacheFolder(environment), 'ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
    .flatMap((name) =>
      [
        ['chrome-linux64', 'chrome'],
        ['chrome-linux', 'chrome'],
        [
          'chrome-mac-arm64',
          'Google Chrome for Testing.app',
          'Contents',
          'MacOS',
          'Google Chrome for Testing',
        ],
        ['chrome-mac-x64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
        ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
        ['chrome-win64', 'chrome.exe'],
        ['chrome-win', 'chrome.exe'],
      ].map((parts) => join(cache, name, ...parts)),
    );
}

/** @param {NodeJS.ProcessEnv} environment */
function cacheFolder(environment) {
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (platform() === 'win32') return environment['LOCALAPPDATA'] ?? homedir();
  return environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
}
