/** The person's own accounts and what each holds: what they have, and what they owe. */
import { Fragment } from 'preact';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import { href } from '../../app/router.ts';
import type { Account, ChartOfAccounts } from '../chart-of-accounts.ts';
import { holdsMoney, totalsOf } from '../chart-of-accounts.ts';
import { registerHref } from '../register/register-href.ts';
import { ToCome } from '../to-come.tsx';
import styles from './accounts-card.module.css';
import { Card } from './card.tsx';

interface AccountsCardProps {
  readonly chart: ChartOfAccounts;
  readonly bookCurrency: string;
}

export function AccountsCard({ chart, bookCurrency }: AccountsCardProps) {
  const listed = chart.own.filter((account) => account.open || holdsMoney(account));
  const side = (kind: Account['kind']) => listed.filter((account) => account.kind === kind);
  return (
    <Card title={text.overview.accounts} link={{ href: href('/accounts'), label: text.overview.allAccounts }}>
      <Side title={text.overview.have} accounts={side('asset')} bookCurrency={bookCurrency} />
      <Side title={text.overview.owe} accounts={side('liability')} bookCurrency={bookCurrency} />
    </Card>
  );
}

interface SideProps {
  readonly title: string;
  readonly accounts: readonly Account[];
  readonly bookCurrency: string;
}

function Side({ title, accounts, bookCurrency }: SideProps) {
  if (accounts.length === 0) return null;
  return (
    <div class={styles.side}>
      <div class={styles.head}>
        <h3>{title}</h3>
        <span class={styles.totals}>
          {totalsOf(accounts, bookCurrency).map(({ currency, amountMinor }) => (
            <MoneyText key={currency} amountMinor={amountMinor} currency={currency} tone="quiet" />
          ))}
        </span>
      </div>
      <ul>
        {accounts.map(({ id, name, balances }) => (
          <li key={id}>
            <a class={styles.row} href={registerHref({ account: id })}>
              <span class={styles.name}>{name}</span>
              <span class={styles.amounts}>
                {balances.map(({ currency, balanceMinor, toComeMinor }) => (
                  <Fragment key={currency}>
                    <MoneyText amountMinor={balanceMinor} currency={currency} />
                    <ToCome amountMinor={toComeMinor} currency={currency} />
                  </Fragment>
                ))}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
