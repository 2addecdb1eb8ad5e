/** How many rows are picked, what they come to, and what can be done with them. */
import ban from 'lucide-static/icons/ban.svg?raw';
import { isPast } from '../../app/moment.ts';
import { Button } from '../../components/button.tsx';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import type { Selection } from './selection.ts';
import { sumsOf } from './selection.ts';
import styles from './selection-bar.module.css';

interface SelectionBarProps {
  readonly selection: Selection;
  readonly onVoid: () => void;
  readonly onClear: () => void;
}

export function SelectionBar({ selection, onVoid, onClear }: SelectionBarProps) {
  if (selection.size === 0) return null;
  return (
    <div class={styles.bar} role="region" aria-label={text.register.selection}>
      <p aria-live="polite" class={styles.words}>
        <span>{text.register.selected(selection.size)}</span>
        {sumsOf(selection).map(({ currency, amountMinor }) => (
          <MoneyText key={currency} amountMinor={amountMinor} currency={currency} sign="always" />
        ))}
      </p>
      <div class={styles.acts}>
        {!isPast.value && (
          <Button size="small" icon={ban} onClick={onVoid}>
            {text.transaction.void}
          </Button>
        )}
        <Button size="small" kind="quiet" onClick={onClear}>
          {text.register.clearSelection}
        </Button>
      </div>
    </div>
  );
}
