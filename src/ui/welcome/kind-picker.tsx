/** What kind of account it is: five tiles, radio buttons underneath. */
import { useId } from 'preact/hooks';
import creditCard from 'lucide-static/icons/credit-card.svg?raw';
import handCoins from 'lucide-static/icons/hand-coins.svg?raw';
import landmark from 'lucide-static/icons/landmark.svg?raw';
import piggyBank from 'lucide-static/icons/piggy-bank.svg?raw';
import wallet from 'lucide-static/icons/wallet.svg?raw';
import { Icon } from '../components/icon.tsx';
import { text } from '../messages/index.ts';
import styles from './kind-picker.module.css';
import type { FirstAccountKind } from './set-up-book.ts';

const kinds: readonly { kind: FirstAccountKind; icon: string }[] = [
  { kind: 'bank', icon: landmark },
  { kind: 'cash', icon: wallet },
  { kind: 'savings', icon: piggyBank },
  { kind: 'card', icon: creditCard },
  { kind: 'loan', icon: handCoins },
];

interface KindPickerProps {
  readonly kind: FirstAccountKind;
  readonly onChoose: (kind: FirstAccountKind) => void;
}

export function KindPicker({ kind: chosen, onChoose }: KindPickerProps) {
  const name = useId();
  return (
    <fieldset class={styles.picker}>
      <legend class={styles.legend}>{text.welcome.account.kind}</legend>
      <div class={styles.tiles}>
        {kinds.map(({ kind, icon }) => (
          <label key={kind} class={styles.tile}>
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              checked={kind === chosen}
              onChange={() => onChoose(kind)}
            />
            <Icon svg={icon} class={styles.icon} />
            {text.welcome.account.kinds[kind]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
