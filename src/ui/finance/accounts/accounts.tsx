/** The person's own accounts, and the categories that their money is sorted into. */
import plus from 'lucide-static/icons/plus.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import { isPast } from '../../app/moment.ts';
import { route, setParams } from '../../app/router.ts';
import { Button } from '../../components/button.tsx';
import { Tabs } from '../../components/segmented.tsx';
import { text } from '../../messages/index.ts';
import { QueryFailed } from '../query-failed.tsx';
import { useWish } from '../register/use-register-view.ts';
import { useBookCurrency } from '../use-book-currency.ts';
import { useChart } from '../use-chart.ts';
import { AccountDialogs, type AccountTask } from './account-dialogs.tsx';
import styles from './accounts.module.css';
import { CategoryList } from './category-list.tsx';
import { OwnAccountList } from './own-account-list.tsx';

type Tab = 'accounts' | 'categories';

export function Accounts() {
  const { chart, ready, error } = useChart();
  const currency = useBookCurrency();
  const [task, setTask] = useState<AccountTask | null>(null);
  const wish = useWish('new');
  useEffect(() => {
    if (wish > 0 && !isPast.peek()) setTask({ type: 'open' });
  }, [wish]);
  if (!ready) return error ? <QueryFailed error={error} /> : null;

  const tab: Tab = route.value.params.get('tab') === 'categories' ? 'categories' : 'accounts';
  const passed = { chart, currency, onTask: setTask };
  return (
    <div class={styles.accounts}>
      <header class={styles.header}>
        <h1>{text.accounts.title}</h1>
        {!isPast.value && (
          <Button
            kind={chart.own.length === 0 ? 'plain' : 'primary'}
            icon={plus}
            onClick={() =>
              setTask(
                tab === 'accounts'
                  ? { type: 'open' }
                  : { type: 'category', start: { kind: 'expense', group: '' } },
              )
            }
          >
            {tab === 'accounts' ? text.accounts.openTitle : text.accounts.addCategory}
          </Button>
        )}
      </header>
      {error && <QueryFailed error={error} />}
      <Tabs<Tab>
        label={text.accounts.title}
        value={tab}
        choices={[
          { value: 'accounts', label: text.accounts.ownAccounts },
          { value: 'categories', label: text.accounts.categories },
        ]}
        onChoose={(next) => setParams({ tab: next === 'accounts' ? undefined : next })}
      >
        {tab === 'accounts' ? <OwnAccountList {...passed} /> : <CategoryList {...passed} />}
      </Tabs>
      <AccountDialogs task={task} chart={chart} currency={currency} onClose={() => setTask(null)} />
    </div>
  );
}
