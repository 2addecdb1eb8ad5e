// @ts-check
/** Which of the browsers that are tried are on this machine, and how each is started. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {{ version: string, newTab: () => Promise<import('./tab.mjs').Tab>, close: () => Promise<void> }} Driver
 * @typedef {{ name: string, missing: string } | { name: string, start: () => Promise<Driver> }} Candidate
 */

/** @returns {Candidate[]} */
export function candidates(environment = process.env) {
  /** @param {readonly string[]} names */
  const program = (...names) =>
    names
      .flatMap((name) => (environment['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)))
      .find((path) => existsSync(path));

  const firefox = [
    environment['FIREFOX_PATH'],
    program('firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((path) => path !== undefined && existsSync(path));
  const driver = program('WebKitWebDriver');
  const screen = program('xvfb-run');
  const aScreen = screen ?? environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'];

  return [
    firefox
      ? { name: 'Firefox', start: async () => (await import('./firefox.mjs')).startFirefox(firefox) }
      : { name: 'Firefox', missing: 'no firefox-esr or firefox on the PATH (or set FIREFOX_PATH)' },
    driver && aScreen
      ? {
          name: 'WebKitGTK',
          start: async () => (await import('./webkit.mjs')).startWebKit({ driver, screen }),
        }
      : {
          name: 'WebKitGTK',
          missing: `no ${driver ? 'xvfb-run and no display' : 'WebKitWebDriver'} (Debian: webkit2gtk-driver xvfb)`,
        },
  ];
}
