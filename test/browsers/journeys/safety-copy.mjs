// @ts-check
/** The settings say whether a second copy is kept: on where the browser has private files to write to, else off. */
import { openSmallBook } from './books.mjs';

/** @param {import('./index.mjs').Visit} visit */
export async function safetyCopy({ tab }) {
  await openSmallBook(tab);
  const possible = await tab.run(() => typeof navigator.storage?.getDirectory === 'function');
  await tab.goToScreen('#/settings');
  await tab.sees(
    possible
      ? 'On. Each entry is written to a second file before it counts as recorded.'
      : 'Off. This browser offers no second place to write to.',
  );
  await tab.run(() =>
    document.querySelectorAll('h2, h3').forEach((heading) => {
      if (heading.textContent === 'Safety') heading.scrollIntoView();
    }),
  );
}
