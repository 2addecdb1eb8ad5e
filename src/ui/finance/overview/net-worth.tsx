/** All that the person has less what they owe, large, with its way here over two years. */
import { useMemo, useState } from 'preact/hooks';
import type { MonthFlow, Overview } from '../../../domains/finance/index.ts';
import { formatDate } from '../../app/format.ts';
import { Segmented } from '../../components/segmented.tsx';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import { ToCome } from '../to-come.tsx';
import styles from './net-worth.module.css';
import { WorthChart } from './worth-chart.tsx';

/** Two points are no way that was come. */
const LEAST_MONTHS = 3;

interface MonthsProps {
  readonly months: readonly MonthFlow[];
  readonly currency: string;
}

type Flow = Overview['currencies'][number];

interface NetWorthProps {
  /** The currency that is told of; nothing is ever added up over several. */
  readonly main: Flow;
  readonly currencies: readonly Flow[];
  /** What is recorded for days after today, in the main currency. */
  readonly toComeMinor: number;
  readonly onCurrency: (currency: string) => void;
}

export function NetWorth({ main, currencies, toComeMinor, onCurrency }: NetWorthProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const { currency } = main;
  const others = currencies.filter((other) => other.currency !== currency);
  const months = useMemo(() => sinceFirst(main.months), [main]);
  const shownMonth = chosen === null ? undefined : months[chosen];

  return (
    <section class={styles.worth} aria-labelledby="net-worth">
      <div class={styles.head}>
        <div>
          <h2 id="net-worth" class={styles.label}>
            {shownMonth
              ? text.overview.netWorthAt(formatDate(shownMonth.month, 'month'))
              : text.overview.netWorth}
          </h2>
          <MoneyText
            class={styles.amount}
            amountMinor={shownMonth?.netWorthMinor ?? main.netWorthMinor}
            currency={currency}
          />
          <Change months={months} currency={currency} />
          {shownMonth === undefined && <ToCome amountMinor={toComeMinor} currency={currency} />}
        </div>
        <div class={styles.more}>
          {others.length > 0 && (
            <Segmented
              size="small"
              label={text.overview.currency}
              value={currency}
              choices={[main, ...others]
                .map((flow) => ({ value: flow.currency, label: flow.currency }))
                .toSorted((a, b) => a.value.localeCompare(b.value))}
              onChoose={onCurrency}
            />
          )}
          <dl class={styles.sides}>
            {others
              .filter(({ netWorthMinor }) => netWorthMinor !== 0)
              .map(({ currency: other, netWorthMinor }) => (
                <div key={other}>
                  <dt>{text.overview.inCurrency(other)}</dt>
                  <dd>
                    <MoneyText amountMinor={netWorthMinor} currency={other} />
                  </dd>
                </div>
              ))}
            <div>
              <dt>{text.overview.have}</dt>
              <dd>
                <MoneyText amountMinor={main.assetsMinor} currency={currency} />
              </dd>
            </div>
            <div>
              <dt>{text.overview.owe}</dt>
              <dd>
                <MoneyText amountMinor={main.liabilitiesMinor} currency={currency} />
              </dd>
            </div>
          </dl>
        </div>
      </div>
      {months.length >= LEAST_MONTHS && (
        <>
          <WorthChart months={months} currency={currency} chosen={chosen} onChoose={setChosen} />
          <div class={styles.axis} aria-hidden="true">
            <span>{formatDate(months[0]!.month, 'month')}</span>
            <span>{formatDate(months.at(-1)!.month, 'month')}</span>
          </div>
          <WorthTable months={months} currency={currency} />
        </>
      )}
    </section>
  );
}

/** The months before the books began say nothing. */
function sinceFirst(months: readonly MonthFlow[]): readonly MonthFlow[] {
  const first = months.findIndex(
    ({ netWorthMinor, inMinor, outMinor }) => netWorthMinor || inMinor || outMinor,
  );
  return first < 0 ? [] : months.slice(first);
}

/** How it moved since the month before ended. */
function Change({ months, currency }: MonthsProps) {
  const [before, now] = months.slice(-2);
  if (!before || !now || before.netWorthMinor === 0) return null;
  return (
    <p class={styles.change}>
      <MoneyText
        amountMinor={now.netWorthMinor - before.netWorthMinor}
        currency={currency}
        sign="always"
        tone="flow"
      />{' '}
      {text.overview.sinceEndOf(formatDate(before.month, 'month'))}
    </p>
  );
}

function WorthTable({ months, currency }: MonthsProps) {
  return (
    <details class={styles.table}>
      <summary>{text.overview.asTable}</summary>
      <div class={styles.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.overview.month}</th>
              <th scope="col">{text.overview.moneyIn}</th>
              <th scope="col">{text.overview.moneyOut}</th>
              <th scope="col">{text.overview.netWorth}</th>
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ month, inMinor, outMinor, netWorthMinor }) => (
              <tr key={month}>
                <th scope="row">{formatDate(month, 'month')}</th>
                {[inMinor, -outMinor || 0, netWorthMinor].map((amountMinor, column) => (
                  <td key={column}>
                    <MoneyText amountMinor={amountMinor} currency={currency} currencyAs="none" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
