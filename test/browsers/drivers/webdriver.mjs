// @ts-check
/** What of the WebDriver protocol is needed here, by plain requests. https://www.w3.org/TR/webdriver2/ */

/** @typedef {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>} Send */

/** Rejects with the driver's own words. @param {string} base @returns {Send} */
export function sender(base) {
  return async (method, path, body) => {
    const response = await fetch(base + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = /** @type {{ value: unknown }} */ (await response.json());
    if (response.ok) return value;
    const { error, message } = /** @type {{ error: string, message: string }} */ (value);
    throw new Error(`${error}: ${message}`);
  };
}

/** The characters that stand for keys. https://www.w3.org/TR/webdriver2/#keyboard-actions */
export const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowDown: '\uE015',
};

/** The name under which an element is handed over. */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** @param {string} text every character pressed and let go */
export const typing = (text) => ({
  type: 'key',
  id: 'keyboard',
  actions: Array.from(text).flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]),
});

/** @param {readonly { x: number, y: number }[]} path */
export const dragging = ([first, ...others]) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [
    { type: 'pointerMove', duration: 0, ...first },
    { type: 'pointerDown', button: 0 },
    ...others.map((place) => ({ type: 'pointerMove', duration: 0, ...place })),
    { type: 'pointerUp', button: 0 },
  ],
});

/** Runs an async function's source and tells its error apart from the driver's own. @param {string} source */
export const asyncScript = (source) => `
  const tell = arguments[arguments.length - 1];
  Promise.resolve()
    .then(() => (${source})(...arguments[0]))
    .then((answer) => tell({ answer }), (error) => tell({ error: String(error) }));
`;
