/** The keys of the whole app. */
import { useKeys, type Keys } from '../app/keyboard.ts';
import { goToNow, isPast, step } from '../app/moment.ts';
import { navigate, setParams, route } from '../app/router.ts';
import { redoLast, undoLast } from '../app/undo.ts';
import { togglePanel } from '../time-machine/panel-open.ts';
import { toggleAmounts } from './hide-amounts.tsx';
import { helpOpen } from './keys-help.tsx';
import { newTransaction } from './new-transaction.ts';
import { places } from './places.ts';

const going: Keys = Object.fromEntries(
  places.map(({ key, segment }) => [`g ${key}`, () => navigate(`/${segment}`)] as const),
);

const keys: Keys = {
  ...going,
  n: newTransaction,
  '/': search,
  '$mod+z': () => void undoLast(),
  '$mod+Shift+z': () => void redoLast(),
  '$mod+y': () => void redoLast(),
  h: toggleAmounts,
  t: togglePanel,
  ',': () => void step(-1),
  '.': () => void step(1),
  Escape: () => {
    if (isPast.peek()) goToNow();
  },
  '[Shift]+?': () => {
    helpOpen.value = true;
  },
};

export function useShellKeys(): void {
  useKeys(keys, 'shell');
}

/** The register looks for `find` in its address and puts the cursor into its search. */
function search(): void {
  if (route.peek().path[0] === 'register') setParams({ find: '1' });
  else navigate('/register', { find: '1' });
}
