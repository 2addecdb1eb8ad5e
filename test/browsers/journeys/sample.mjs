// @ts-check
/** The sample household: a long act written at once, then the overview with its charts. */
import { until } from '../drivers/tab.mjs';
import { headOf } from './books.mjs';

/** @param {import('./index.mjs').Visit} visit */
export async function sample({ tab }) {
  await tab.click({ role: 'button', name: 'Look around a sample household' });
  await tab.sees('Sample household');
  await tab.scriptable();
  await until('three years of events', async () => (await headOf(tab)).position > 1000);
  await until('a drawn chart', () => tab.run(() => document.querySelectorAll('main svg path').length > 1));
}
