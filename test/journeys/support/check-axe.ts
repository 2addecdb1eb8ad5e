/** Asks axe whether everybody can use what is on the screen. */
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** `within` is a selector for a part of the screen; the whole of it where none is given. */
export async function checkAxe(page: Page, within?: string): Promise<void> {
  // The policy forbids a script element; what the debugger evaluates is not bound by it. The value is not wanted back.
  await page.evaluate(`${axe.source};undefined`);
  const found = await page.evaluate(async (selector) => {
    // What is still fading in has not the colours that it will have.
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(fading.map(({ finished }) => finished));
    const { axe: loaded } = globalThis as unknown as { axe: typeof axe }; // Put there by the line above.
    const { violations } = await loaded.run(selector ?? document, { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }));
  }, within);
  expect(found, 'axe finds nothing').toEqual([]);
}
