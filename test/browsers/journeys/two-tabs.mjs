// @ts-check
/** Two tabs that record at the same time: nothing lost, nothing doubled, and each shows what the other did. */
import { until } from '../drivers/tab.mjs';
import { headOf, openSmallBook, untilBalance } from './books.mjs';

const each = 100;

/** @param {import('./index.mjs').Visit} visit */
export async function twoTabs({ tab, another }) {
  await openSmallBook(tab);
  await tab.goToScreen('#/register');
  const other = await another();
  await other.scriptable();
  await other.goToScreen('#/register');
  await other.seesRows(3);
  const before = await headOf(tab);

  // Begun in both before either is waited for: a driver asks one tab at a time.
  for (const [name, writer] of [
    ['one', tab],
    ['two', other],
  ]) {
    await /** @type {typeof tab} */ (writer).run(begin, String(name), each);
  }
  for (const writer of [tab, other]) {
    const accepted = await writer.run(() => Reflect.get(globalThis, 'recording'));
    if (accepted !== each) throw new Error(`${accepted} of ${each} were accepted`);
  }
  for (const reader of [tab, other]) {
    await untilBalance(reader, 'cash', -3800 - 2 * each);
    const events = await reader.run(
      async (from) => (await daybook.events({ from, limit: 10_000 })).map(({ command }) => command),
      before.position + 1,
    );
    if (new Set(events).size !== 2 * each || events.length !== 2 * each) {
      throw new Error(`${events.length} events of ${new Set(events).size} commands, not ${2 * each}`);
    }
  }
  const heads = [await headOf(tab), await headOf(other)];
  if (heads[0]?.hash !== heads[1]?.hash) throw new Error('the tabs end at different heads');
  const verified = await other.run(() => daybook.verify());
  if (!verified.ok) throw new Error(`the chain breaks at ${verified.position}: ${verified.reason}`);

  await tab.run(() => daybook.dispatch({ type: 'VoidTransaction', data: { transaction: 'third' } }));
  await other.goToScreen('#/register?q=market');
  await until('the other tab to let go of what was voided', () =>
    other.run(() => !document.querySelector('[role=row]')?.textContent?.includes('Market')),
  );
}

/** @param {string} name @param {number} count */
function begin(name, count) {
  const postings = [
    { account: 'cash', amount: -1 },
    { account: 'food', amount: 1 },
  ];
  const sent = Array.from({ length: count }, (_, index) =>
    daybook.dispatch({
      type: 'RecordTransaction',
      data: { transaction: `${name}-${index}`, date: '2025-03-20', postings },
    }),
  );
  const recording = Promise.all(sent).then((all) => all.filter(({ accepted }) => accepted).length);
  Reflect.set(globalThis, 'recording', recording);
}
