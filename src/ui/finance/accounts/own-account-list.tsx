/** What the person has and owes, account by account, in their groups. */
import plus from 'lucide-static/icons/plus.svg?raw';
import { Fragment } from 'preact';
import { isPast } from '../../app/moment.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import type { Account, ChartOfAccounts } from '../chart-of-accounts.ts';
import { holdsMoney, inGroups, isOwnKind, totalsOf } from '../chart-of-accounts.ts';
import { registerHref } from '../register/register-href.ts';
import { Tag } from '../../components/tag.tsx';
import { ToCome } from '../to-come.tsx';
import type { AccountTask } from './account-dialogs.tsx';
import { AccountMenu } from './account-menu.tsx';
import styles from './account-list.module.css';

interface OwnAccountListProps {
  readonly chart: ChartOfAccounts;
  readonly currency: string;
  readonly onTask: (task: AccountTask) => void;
}

export function OwnAccountList({ chart, currency, onTask }: OwnAccountListProps) {
  if (chart.own.length === 0) {
    return (
      <EmptyState
        drawing="wallet"
        title={text.overview.emptyTitle}
        action={
          !isPast.value && (
            <Button kind="primary" icon={plus} onClick={() => onTask({ type: 'open' })}>
              {text.overview.openFirst}
            </Button>
          )
        }
      >
        {text.overview.emptyBody}
      </EmptyState>
    );
  }
  // A closed account that holds something is still what the person has, or owes.
  const isListed = (account: Account) => account.open || holdsMoney(account);
  const closed = chart.own.filter((account) => !isListed(account));
  const side = (kind: Account['kind']) =>
    chart.own.filter((account) => account.kind === kind && isListed(account));
  return (
    <div class={styles.lists}>
      <Side title={text.overview.have} accounts={side('asset')} {...{ chart, currency, onTask }} />
      <Side title={text.overview.owe} accounts={side('liability')} {...{ chart, currency, onTask }} />
      <Closed accounts={closed} chart={chart} onTask={onTask} />
    </div>
  );
}

interface SideProps extends OwnAccountListProps {
  readonly title: string;
  readonly accounts: readonly Account[];
}

function Side({ title, accounts, chart, currency, onTask }: SideProps) {
  if (accounts.length === 0) return null;
  return (
    <section class={styles.section}>
      <header class={styles.head}>
        <h2>{title}</h2>
        <span class={styles.totals}>
          {totalsOf(accounts, currency).map((total) => (
            <MoneyText key={total.currency} amountMinor={total.amountMinor} currency={total.currency} />
          ))}
        </span>
      </header>
      {inGroups(accounts).map(({ group, accounts: members }) => (
        <div key={group}>
          {group !== '' && <h3 class={styles.group}>{group}</h3>}
          <ul>
            {members.map((account) => (
              <AccountRow key={account.id} account={account} chart={chart} onTask={onTask} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface AccountRowProps {
  readonly account: Account;
  readonly chart: ChartOfAccounts;
  readonly onTask: (task: AccountTask) => void;
}

export function AccountRow({ account, chart, onTask }: AccountRowProps) {
  const { id, name, transactions, balances, kind, open } = account;
  const category = kind === 'income' || kind === 'expense';
  return (
    <li class={styles.row}>
      <a class={styles.link} href={registerHref(category ? { category: id } : { account: id })}>
        <span class={styles.name}>
          {name}
          {!open && isOwnKind(kind) && holdsMoney(account) && (
            <>
              {' '}
              <Tag>{text.accounts.isClosed}</Tag>
            </>
          )}
        </span>
        <span class={styles.count}>{transactions > 0 && text.accounts.transactions(transactions)}</span>
        <span class={styles.amounts}>
          {(category ? balances.filter(({ balanceMinor }) => balanceMinor !== 0) : balances).map(
            ({ currency, balanceMinor, toComeMinor }) => (
              <Fragment key={currency}>
                <MoneyText
                  amountMinor={balanceMinor}
                  currency={currency}
                  tone={category ? 'quiet' : 'plain'}
                />
                {!category && <ToCome amountMinor={toComeMinor} currency={currency} />}
              </Fragment>
            ),
          )}
        </span>
      </a>
      <AccountMenu account={account} chart={chart} onTask={onTask} />
    </li>
  );
}

interface ClosedProps {
  readonly accounts: readonly Account[];
  readonly chart: ChartOfAccounts;
  readonly onTask: (task: AccountTask) => void;
}

/** Out of the way, and with all their history. */
export function Closed({ accounts, chart, onTask }: ClosedProps) {
  if (accounts.length === 0) return null;
  return (
    <details class={styles.closed}>
      <summary>{text.accounts.closedCount(accounts.length)}</summary>
      <ul>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} chart={chart} onTask={onTask} />
        ))}
      </ul>
    </details>
  );
}
