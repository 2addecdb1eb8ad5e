/** How the app is built, served while it is worked on, and tested. */
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { developmentHeaders, securityHeaders } from './src/host/headers.mjs';
import { chromiumFlags, installedChromium } from './test/run/find-browser.mjs';

const browserTests = 'test/**/*.browser.test.{ts,tsx}';
const executablePath = installedChromium();

/** What of ours the worker loads first and shares with what it loads later, with the libraries that this needs. */
const sharedFirst =
  /\/src\/(kernel\/(?!verify|given)|storage\/(append-rules|crc32c|stored-commit|segments\/segment-record|dexie\/(database|sealed-runs|append-commits|read-failure|read-commits)))|node_modules\/(dexie|@noble\/hashes)\//;

export default defineConfig({
  plugins: [
    preact(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa',
      filename: 'service-worker.ts',
      injectRegister: false,
      registerType: 'prompt',
      manifest: false, // public/manifest.webmanifest is written by hand.
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest,json,woff2}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
    }),
  ],
  // Dexie's own entry wraps its oldest build; this is the same library for browsers of today, and smaller.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  worker: {
    format: 'es',
    // Else whatever a room's door names is loaded with the door, though only what is loaded later uses it.
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: (id: string) => !/^(?!.*node_modules).*\/src\/.*(?<!\/worker)\.ts$/.test(id),
      },
      // What is loaded first and shared with what is loaded later is one file: a dozen small ones pack worse.
      output: { codeSplitting: { groups: [{ name: 'base', test: sharedFirst }] } },
    },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // The policy allows no data: URL but for images.
    modulePreload: { polyfill: false },
  },
  server: { headers: developmentHeaders },
  preview: { port: 4710, strictPort: true, headers: securityHeaders },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000, // A busy machine is no fault of what is tested.
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [browserTests, 'test/journeys/**'],
        },
      },
      {
        extends: true,
        // Found in the middle of a run, these would be prepared then and the page loaded again under its tests.
        optimizeDeps: {
          include: [
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            '@preact/signals',
            'comlink',
            'dexie',
            'fast-check',
            'papaparse',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'zod/mini',
          ],
        },
        test: {
          name: 'browser',
          include: [browserTests],
          exclude: ['test/journeys/**'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
