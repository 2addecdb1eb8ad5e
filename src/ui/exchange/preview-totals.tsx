/** The sums of what will be recorded, and what comes with it: categories to be opened, fees that are only noted. */
import type { ComponentChildren } from 'preact';
import type { CsvPreview } from '../../engine/client.ts';
import { formatDate, formatNumber } from '../app/format.ts';
import { MoneyText } from '../components/money-text.tsx';
import { text } from '../messages/index.ts';
import styles from './preview-totals.module.css';

export function PreviewTotals({ preview }: { readonly preview: CsvPreview }) {
  const words = text.importing.preview;
  const { taken, sumMinor, feesMinor, currency, firstDate, lastDate, newCategories } = preview;
  return (
    <div class={styles.totals}>
      <dl class={styles.figures}>
        <Figure label={words.transactions}>{formatNumber(taken)}</Figure>
        <Figure label={words.sum}>
          <MoneyText amountMinor={sumMinor} currency={currency} />
        </Figure>
        {firstDate !== undefined && lastDate !== undefined && (
          <Figure label={words.dates}>
            {words.dateRange(formatDate(firstDate, 'short'), formatDate(lastDate, 'short'))}
          </Figure>
        )}
        {feesMinor !== 0 && (
          <Figure label={words.fees}>
            <MoneyText amountMinor={feesMinor} currency={currency} />
          </Figure>
        )}
      </dl>
      {feesMinor !== 0 && <p class={styles.note}>{words.feesNote}</p>}
      {newCategories.length > 0 && (
        <details class={styles.note}>
          <summary>{words.newCategories(newCategories.length)}</summary>
          <ul class={styles.categories}>
            {newCategories.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class={styles.figure}>
      <dt class={styles.label}>{label}</dt>
      <dd class={styles.value}>{children}</dd>
    </div>
  );
}
