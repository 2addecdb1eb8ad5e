// @ts-check
/** Back and now again: by button, by key, by the handle and by dragging it; the past takes nothing in. */
import { balancesOf, headOf, openSmallBook } from './books.mjs';

/** @param {import('./index.mjs').Visit} visit */
export async function timeMachine({ tab }) {
  await openSmallBook(tab);
  await tab.goToScreen('#/register');
  await tab.seesRows(3);
  const head = await headOf(tab);

  await tab.click({ role: 'button', name: 'Step back' });
  await tab.seesRows(2);
  await tab.sees('As known on');
  await tab.type(',');
  await tab.seesRows(1, 'Baker');
  await tab.type('n');
  await tab.sees('Nothing can be changed here');
  await tab.press('Escape');
  await tab.seesRows(3);
  await tab.seesNo('As known on');

  const slider = { role: /** @type {const} */ ('slider') };
  const handle = await tab.middleOf(slider);
  await tab.drag([handle, { ...handle, x: handle.x - 100 }, { ...handle, x: 0 }]);
  await tab.seesRows(0);
  await tab.press('End');
  await tab.seesRows(3);

  const { cash } = await balancesOf(tab, head.position - 1);
  if (cash !== -2300) throw new Error(`one event ago cash held ${cash}`);
  const after = await headOf(tab);
  if (after.hash !== head.hash) throw new Error('looking at the past changed the log');
}
