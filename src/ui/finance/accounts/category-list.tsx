/** Categories in their groups: for spending and for income, with a starter set where there is none. */
import plus from 'lucide-static/icons/plus.svg?raw';
import { isPast } from '../../app/moment.ts';
import { dispatch } from '../../app/engine.ts';
import { toastWithUndo } from '../../app/undo.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { text } from '../../messages/index.ts';
import type { Account, ChartOfAccounts } from '../chart-of-accounts.ts';
import { inGroups } from '../chart-of-accounts.ts';
import { tellRefusal } from '../refusal.ts';
import type { AccountTask } from './account-dialogs.tsx';
import styles from './account-list.module.css';
import { AccountRow, Closed } from './own-account-list.tsx';
import { type StarterCategory, starterCategories } from './starter-categories.ts';

interface CategoryListProps {
  readonly chart: ChartOfAccounts;
  readonly onTask: (task: AccountTask) => void;
}

/** So few that the usual ones are still worth offering: those that the books open by themselves, and one or two more. */
const FEW = 4;

export function CategoryList({ chart, onTask }: CategoryListProps) {
  if (chart.categories.length === 0) return <NoCategories chart={chart} onTask={onTask} />;
  const open = chart.categories.filter((account) => account.open);
  const closed = chart.categories.filter((account) => !account.open);
  return (
    <div class={styles.lists}>
      {(['expense', 'income'] as const).map((kind) => (
        <section key={kind} class={styles.section}>
          <header class={styles.head}>
            <h2>{kind === 'expense' ? text.accounts.spending : text.accounts.income}</h2>
          </header>
          {inGroups(open.filter((account) => account.kind === kind)).map(({ group, accounts }) => (
            <Group key={group} {...{ kind, group, accounts, chart, onTask }} />
          ))}
        </section>
      ))}
      <Closed accounts={closed} chart={chart} onTask={onTask} />
      {chart.categories.length <= FEW && !isPast.value && (
        <p>
          <Button onClick={() => void addStarters(chart)}>{text.accounts.addStarters}</Button>
        </p>
      )}
    </div>
  );
}

interface GroupProps extends CategoryListProps {
  readonly kind: 'income' | 'expense';
  readonly group: string;
  readonly accounts: readonly Account[];
}

function Group({ kind, group, accounts, chart, onTask }: GroupProps) {
  const called = group || text.accounts.noGroup;
  return (
    <div>
      <div class={styles.groupHead}>
        <h3 class={styles.group}>{called}</h3>
        {!isPast.value && (
          <IconButton
            icon={plus}
            size="small"
            label={text.accounts.addTo(called)}
            onClick={() => onTask({ type: 'category', start: { kind, group } })}
          />
        )}
      </div>
      <ul>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} chart={chart} onTask={onTask} />
        ))}
      </ul>
    </div>
  );
}

function NoCategories({ chart, onTask }: CategoryListProps) {
  return (
    <EmptyState
      drawing="ledger"
      title={text.accounts.noCategoriesTitle}
      action={
        !isPast.value && (
          <div class={styles.ways}>
            <Button kind="primary" onClick={() => void addStarters(chart)}>
              {text.accounts.addStarters}
            </Button>
            <Button onClick={() => onTask({ type: 'category', start: { kind: 'expense', group: '' } })}>
              {text.accounts.addCategory}
            </Button>
          </div>
        )
      }
    >
      {text.accounts.noCategoriesBody}
    </EmptyState>
  );
}

/** Those that are there already stay as they are. */
async function addStarters(chart: ChartOfAccounts): Promise<void> {
  const isTaken = ({ account, name, kind, group }: StarterCategory) =>
    chart.find(account) !== undefined ||
    chart.categories.some((known) => known.kind === kind && known.group === group && known.name === name);
  const accounts = starterCategories.filter((starter) => !isTaken(starter));
  const outcome = await dispatch({ type: 'OpenAccounts', data: { accounts } });
  toastWithUndo(outcome, text.accounts.startersAdded(accounts.length));
  await tellRefusal(outcome, chart);
}
