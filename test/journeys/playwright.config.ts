/** Journeys: the built app in a real browser, served with the headers that people get. */
import { defineConfig } from '@playwright/test';
import { chromiumFlags, installedChromium } from '../run/find-browser.mjs';

const executablePath = installedChromium();

export default defineConfig<{ serverGone: boolean }>({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  outputDir: '../../test-results/journeys',
  globalSetup: './support/serve-the-build.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/journeys.json' }]],
  projects: [
    { name: 'online' },
    // Journeys that take the network away themselves, or need a second device, are walked once.
    { name: 'offline', use: { serverGone: true }, grepInvert: /@online/ },
  ],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags },
  },
});
