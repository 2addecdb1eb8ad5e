// @ts-check
/** What each browser did on each journey, as one table, and below it why something failed. */

/** @typedef {{ journey: string, browser: string, reason: string | undefined }} Result */

/** @param {readonly string[]} journeys @param {readonly string[]} browsers @param {readonly Result[]} results */
export function table(journeys, browsers, results) {
  /** @param {string} journey @param {string} browser */
  const cell = (journey, browser) => {
    const result = results.find((one) => one.journey === journey && one.browser === browser);
    return !result ? '–' : result.reason === undefined ? 'ok' : 'failed';
  };
  const lines = [
    ['', ...browsers],
    ...journeys.map((journey) => [journey, ...browsers.map((browser) => cell(journey, browser))]),
  ];
  const widths = ['', ...browsers].map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const written = lines.map((line) =>
    line
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const failures = results.flatMap(({ journey, browser, reason }) =>
    reason === undefined ? [] : [`✗ ${browser}, ${journey}:\n    ${reason.replaceAll('\n', '\n    ')}`],
  );
  return [...written, ...(failures.length > 0 ? ['', ...failures] : []), ''].join('\n');
}
