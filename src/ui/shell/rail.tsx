/** The way around on a wide screen: the book, the main action, the screens, and undo at the foot. */
import cloudOff from 'lucide-static/icons/cloud-off.svg?raw';
import keyboard from 'lucide-static/icons/keyboard.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import { isPast } from '../app/moment.ts';
import { keyName } from '../app/keyboard.ts';
import { href, route } from '../app/router.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { text } from '../messages/index.ts';
import { BookMenu } from './book-menu.tsx';
import { HideAmounts } from './hide-amounts.tsx';
import { newTransaction } from './new-transaction.ts';
import { isOffline } from './online.ts';
import { places } from './places.ts';
import styles from './rail.module.css';
import { helpOpen } from './keys-help.tsx';
import { UndoButtons } from './undo-buttons.tsx';

export function Rail() {
  const here = route.value.path[0] ?? '';
  return (
    <div class={styles.rail}>
      <BookMenu class={styles.book} />
      <Button
        kind="primary"
        icon={plus}
        class={styles.new}
        disabled={isPast.value}
        title={`${text.navigation.newTransaction} (${keyName('n')})`}
        onClick={newTransaction}
      >
        <span class={styles.word}>{text.navigation.newTransaction}</span>
      </Button>
      <nav aria-label={text.navigation.label}>
        <ul class={styles.places}>
          {places.map(({ segment, icon, label, key }) => (
            <li key={segment}>
              <a
                class={styles.place}
                href={href(segment)}
                aria-current={segment === here ? 'page' : undefined}
                title={`${label} (g ${key})`}
              >
                <Icon svg={icon} />
                <span class={styles.word}>{label}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class={styles.foot}>
        {isOffline.value && (
          <span class={styles.offline} title={text.notices.offline}>
            <Icon svg={cloudOff} />
            <span class={styles.word}>{text.notices.offlineTitle}</span>
          </span>
        )}
        <div class={styles.tools}>
          <UndoButtons />
          <HideAmounts />
          <IconButton
            icon={keyboard}
            label={text.book.keys}
            keys="?"
            onClick={() => {
              helpOpen.value = true;
            }}
          />
        </div>
      </div>
    </div>
  );
}
