/** Whether the bank shows it: a tick that can be set and taken off, or a lock once it was checked against a statement. */
import check from 'lucide-static/icons/check.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import type { PostingState } from '../../../domains/finance/index.ts';
import { isPast } from '../../app/moment.ts';
import { classes } from '../../components/class-names.ts';
import { Icon } from '../../components/icon.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { setCleared } from '../transaction/void-restore.ts';
import styles from './cleared-mark.module.css';

interface ClearedMarkProps {
  readonly state: PostingState;
  readonly transaction: string;
  readonly account: string;
  readonly chart: ChartOfAccounts;
  readonly readOnly?: boolean | undefined;
  /** In a grid that has the focus itself, its rows' controls are no stops of their own. */
  readonly tabIndex?: number | undefined;
}

export function ClearedMark({ state, transaction, account, chart, readOnly, tabIndex }: ClearedMarkProps) {
  const cleared = state !== 'uncleared';
  const label = text.register.states[state];
  const mark = cleared && <Icon svg={state === 'reconciled' ? lock : check} />;
  if (readOnly || isPast.value || state === 'reconciled') {
    return (
      <span
        class={classes(styles.mark, cleared && styles.cleared)}
        role="img"
        aria-label={label}
        title={label}
      >
        {mark}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={classes(styles.mark, styles.button, cleared && styles.cleared)}
      role="checkbox"
      aria-checked={cleared}
      aria-label={text.register.states.cleared}
      title={label}
      tabIndex={tabIndex}
      onClick={() => void setCleared(transaction, account, !cleared, chart)}
    >
      {mark}
    </button>
  );
}
