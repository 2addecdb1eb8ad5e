// @ts-check
/** The log taken away and opened where there is none yet, plain and packed: the same events, byte for byte. */
import { isDeepStrictEqual } from 'node:util';
import { balancesOf, openSmallBook } from './books.mjs';

/** @param {import('./index.mjs').Visit} visit */
export async function logFile({ tab, elsewhere }) {
  await openSmallBook(tab);
  const balances = await balancesOf(tab);
  for (const gzip of [false, true]) {
    const taken = await exportedFrom(tab, gzip);
    const other = await elsewhere();
    await other.scriptable();
    const answer = await other.run(
      async (base64, name) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        return daybook.importFile(new File([bytes], name));
      },
      taken,
      gzip ? 'ours.daybook.json.gz' : 'ours.daybook.json',
    );
    if (!answer.ok) throw new Error(`not opened: ${JSON.stringify(answer.problem)}`);
    if (!isDeepStrictEqual(await balancesOf(other), balances)) throw new Error('other balances than before');
    const events = eventsOf(await exportedFrom(tab, false));
    if (eventsOf(await exportedFrom(other, false)) !== events) throw new Error('other events than before');
    const verified = await other.run(() => daybook.verify());
    if (!verified.ok) throw new Error(`the chain breaks at ${verified.position}: ${verified.reason}`);
  }
}

/** The file in base64. @param {import('./index.mjs').Visit['tab']} tab @param {boolean} gzip */
const exportedFrom = (tab, gzip) =>
  tab.run(async (packed) => {
    const blob = await daybook.exportLog({ gzip: packed });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, gzip);

/** @param {string} base64 of a plain file */
function eventsOf(base64) {
  const text = Buffer.from(base64, 'base64').toString('utf8');
  return text.slice(text.indexOf('"events"'));
}
