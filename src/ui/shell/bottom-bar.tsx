/** The way around on a phone: five places under the thumb, the main action in the middle. */
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import { useState } from 'preact/hooks';
import { isPast } from '../app/moment.ts';
import { href, route } from '../app/router.ts';
import { Icon } from '../components/icon.tsx';
import { Sheet } from '../components/dialog.tsx';
import { text } from '../messages/index.ts';
import styles from './bottom-bar.module.css';
import { newTransaction } from './new-transaction.ts';
import { places, type Place } from './places.ts';

const inBar = ['', 'register', 'accounts'];

export function BottomBar() {
  const [more, setMore] = useState(false);
  const here = route.value.path[0] ?? '';
  const item = ({ segment, icon, label }: Place, look: string | undefined) => (
    <a
      key={segment}
      class={look}
      href={href(segment)}
      aria-current={segment === here ? 'page' : undefined}
      onClick={() => setMore(false)}
    >
      <Icon svg={icon} />
      <span>{label}</span>
    </a>
  );
  const [overview, register, accounts] = places.filter(({ segment }) => inBar.includes(segment));
  const rest = places.filter(({ segment }) => !inBar.includes(segment));
  return (
    <>
      <nav class={styles.bar} aria-label={text.navigation.label}>
        {overview && item(overview, styles.item)}
        {register && item(register, styles.item)}
        <button
          type="button"
          class={styles.add}
          aria-label={text.navigation.newTransaction}
          disabled={isPast.value}
          onClick={newTransaction}
        >
          <Icon svg={plus} />
        </button>
        {accounts && item(accounts, styles.item)}
        <button
          type="button"
          class={styles.item}
          aria-haspopup="dialog"
          aria-expanded={more}
          aria-current={rest.some(({ segment }) => segment === here) ? 'true' : undefined}
          onClick={() => setMore(true)}
        >
          <Icon svg={ellipsis} />
          <span>{text.navigation.more}</span>
        </button>
      </nav>
      <Sheet open={more} onClose={() => setMore(false)} title={text.navigation.more}>
        <div class={styles.rest}>{rest.map((place) => item(place, styles.restItem))}</div>
      </Sheet>
    </>
  );
}
