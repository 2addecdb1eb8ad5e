/** Net worth over the months as a curve. Arrow keys or a pointer go from month to month; a table says the same. */
import { useMemo } from 'preact/hooks';
import type { MonthFlow } from '../../../domains/finance/index.ts';
import { formatDate, formatMoney } from '../../app/format.ts';
import { amountsHidden } from '../../app/preferences.ts';
import { text } from '../../messages/index.ts';
import styles from './worth-chart.module.css';
import { worthShape } from './worth-shape.ts';

interface WorthChartProps {
  readonly months: readonly MonthFlow[];
  readonly currency: string;
  /** Index of the month pointed at; null for none. */
  readonly chosen: number | null;
  readonly onChoose: (index: number | null) => void;
}

const percent = (value: number) => `${value.toFixed(2)}%`;

export function WorthChart({ months, currency, chosen, onChoose }: WorthChartProps) {
  const shape = useMemo(() => worthShape(months.map(({ netWorthMinor }) => netWorthMinor)), [months]);
  const last = months.length - 1;
  const shown = chosen ?? last;
  const point = shape.points[shown];
  const month = months[shown];

  const choose = (index: number) => onChoose(Math.max(0, Math.min(last, index)));
  const keys: Record<string, () => void> = {
    ArrowLeft: () => choose(shown - 1),
    ArrowRight: () => choose(shown + 1),
    Home: () => choose(0),
    End: () => choose(last),
  };
  return (
    <div
      class={styles.chart}
      role="slider"
      tabIndex={0}
      aria-label={text.overview.worthByMonth}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={shown}
      aria-valuetext={month && worthText(month, currency)}
      onKeyDown={(event) => {
        const act = keys[event.key];
        if (!act) return;
        event.preventDefault();
        act();
      }}
      onPointerMove={(event) => {
        const { left, width } = event.currentTarget.getBoundingClientRect();
        choose(Math.round(((event.clientX - left) / width) * last));
      }}
      onPointerLeave={() => onChoose(null)}
      onBlur={() => onChoose(null)}
    >
      <svg class={styles.plot} aria-hidden="true" focusable="false">
        {shape.ticks.map(({ value, y }) => (
          <line
            key={value}
            class={value === 0 ? styles.zero : styles.grid}
            x1="0"
            x2="100%"
            y1={percent(y)}
            y2={percent(y)}
          />
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
          <path class={styles.area} d={shape.area} />
          <path class={styles.line} d={shape.line} />
        </svg>
        {/* Above the curve, which may run through them. */}
        {!amountsHidden.value &&
          shape.ticks.map(({ value, y }) => (
            <text key={value} class={styles.tick} x="0" y={percent(y)} dy="-0.35em">
              {formatMoney(value, currency, { compact: true }).text}
            </text>
          ))}
        {point && chosen !== null && (
          <line class={styles.cursor} x1={percent(point.x)} x2={percent(point.x)} y1="0" y2="100%" />
        )}
        {point && <circle class={styles.dot} cx={percent(point.x)} cy={percent(point.y)} r="4.5" />}
      </svg>
    </div>
  );
}

function worthText({ month, netWorthMinor }: MonthFlow, currency: string): string {
  const amount = amountsHidden.value ? text.common.amountHidden : formatMoney(netWorthMinor, currency).text;
  return `${formatDate(month, 'month')}: ${amount}`;
}
