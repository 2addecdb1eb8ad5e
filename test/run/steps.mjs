// @ts-check
/** What `npm test` checks, the quick things first. */

/**
 * `counts`: the JSON report of a step made of many tests, from which they are counted; other steps count as one.
 * @typedef {{ name: string, command: string[], needsBrowser?: true, counts?: string }} Step
 */

const vitest = (/** @type {string} */ project) => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=test-results/${project}.json`,
];

/** @type {Step[]} */
export const steps = [
  { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint'] },
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'dead-code', command: ['node_modules/knip/bin/knip.js'] },
  { name: 'unit', command: vitest('unit'), counts: 'test-results/unit.json' },
  { name: 'browser', command: vitest('browser'), needsBrowser: true, counts: 'test-results/browser.json' },
  { name: 'build', command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'] },
  { name: 'size', command: ['test/run/first-load-size.mjs'] },
  {
    name: 'journeys',
    command: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'test/journeys/playwright.config.ts',
    ],
    needsBrowser: true,
    counts: 'test-results/journeys.json',
  },
];
