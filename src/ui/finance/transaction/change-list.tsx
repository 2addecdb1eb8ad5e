/** What an event changed, field by field: before → after. */
import type { HistoryEntry } from '../../../domains/finance/index.ts';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import styles from './change-list.module.css';
import { fieldName, valueWords } from './change-words.ts';

interface ChangeListProps {
  readonly changes: HistoryEntry['changes'];
  readonly chart: ChartOfAccounts;
}

export function ChangeList({ changes, chart }: ChangeListProps) {
  // That it is void, or closed, is what the act is called.
  const told = changes.filter(({ field }) => field !== 'status');
  if (told.length === 0) return null;
  return (
    <dl class={styles.changes}>
      {told.map(({ field, before, after }) => {
        const was = valueWords(field, before, chart);
        const is = valueWords(field, after, chart);
        return (
          <div key={field}>
            <dt>{fieldName(field)}</dt>
            <dd>
              {was !== '' && (
                <>
                  <del>{was}</del>
                  <span aria-hidden="true"> → </span>
                </>
              )}
              <ins>{is === '' ? text.history.nothing : is}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
