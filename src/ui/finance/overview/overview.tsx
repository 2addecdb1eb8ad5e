/** Where the person stands: what they have, how the month goes, where money went, and what happened last. */
import plus from 'lucide-static/icons/plus.svg?raw';
import { useMemo, useState } from 'preact/hooks';
import type { Overview as Answer } from '../../../domains/finance/index.ts';
import { useQuery, useTogether } from '../../app/engine.ts';
import { isPast } from '../../app/moment.ts';
import { LinkButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { href } from '../../app/router.ts';
import { text } from '../../messages/index.ts';
import { chartOf, emptyChart, toComeOn } from '../chart-of-accounts.ts';
import { QueryFailed } from '../query-failed.tsx';
import { AccountsCard } from './accounts-card.tsx';
import { FirstSteps } from './first-steps.tsx';
import { MonthCard } from './month-card.tsx';
import { NetWorth } from './net-worth.tsx';
import styles from './overview.module.css';
import { RecentCard } from './recent-card.tsx';
import { SpendingCard } from './spending-card.tsx';

/** So many of the last transactions are shown. */
const LATEST = 8;

export function Overview() {
  const asked = {
    standing: useQuery('overview', {}),
    balances: useQuery('balances', {}),
    latest: useQuery('register', { limit: LATEST }),
  };
  const error = Object.values(asked).find((result) => result.error)?.error;
  const { standing, balances, latest } = useTogether(asked);
  const { answer } = standing;
  const chart = useMemo(() => (balances.answer ? chartOf(balances.answer) : emptyChart), [balances.answer]);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!answer || !balances.answer || !latest.answer) return error ? <QueryFailed error={error} /> : null;
  const main =
    answer.currencies.find(({ currency }) => currency === chosen) ??
    answer.currencies.find(isUsed) ??
    answer.currencies[0];
  const hasAccounts = chart.own.length > 0;
  // What accounts began with is neither income nor spending: there is no month to tell of yet.
  const happened = answer.currencies.some(hasFlows);

  return (
    <div class={styles.overview}>
      <h1 class="visually-hidden">{text.overview.title}</h1>
      {error && <QueryFailed error={error} />}
      {!hasAccounts || !main ? (
        <NoAccounts />
      ) : (
        <>
          <NetWorth
            main={main}
            currencies={answer.currencies.filter(isUsed)}
            toComeMinor={toComeOn(chart.own, main.currency)}
            onCurrency={setChosen}
          />
          {!happened && !isPast.value && <FirstSteps />}
          <div class={styles.cards}>
            <div class={styles.column}>
              {happened && <MonthCard flow={main} today={answer.today} />}
              <AccountsCard chart={chart} bookCurrency={main.currency} />
            </div>
            {happened && <SpendingCard flow={main} />}
            {answer.transactions > 0 && (
              <div class={styles.latest}>
                <RecentCard rows={latest.answer.rows} chart={chart} />
              </div>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function NoAccounts() {
  if (isPast.value) return <EmptyState drawing="clock" title={text.register.nothingThen} />;
  return (
    <EmptyState
      drawing="wallet"
      title={text.overview.emptyTitle}
      action={
        <LinkButton kind="primary" size="large" icon={plus} href={href('/accounts', { new: 'asset' })}>
          {text.overview.openFirst}
        </LinkButton>
      }
    >
      {text.overview.emptyBody}
    </EmptyState>
  );
}

type Flow = Answer['currencies'][number];

const hasFlows = ({ months }: Flow): boolean =>
  months.some(({ inMinor, outMinor }) => inMinor !== 0 || outMinor !== 0);

/** A currency that nothing was ever held, earned or spent in need not be told of. */
const isUsed = (flow: Flow): boolean =>
  flow.assetsMinor !== 0 || flow.liabilitiesMinor !== 0 || hasFlows(flow);
