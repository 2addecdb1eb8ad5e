/** A page of a ledger over a strip of time, its last line just being written: the whole idea in one drawing. */
import styles from './ledger-drawing.module.css';

/** Widths of payee and amount on each line of the page. */
const lines = [
  [96, 34],
  [132, 42],
  [74, 28],
  [118, 46],
  [88, 30],
] as const;
const lineHeight = 26;
/** Heights of the strip's slices: how much was recorded, month after month. */
const slices = [5, 9, 7, 12, 8, 14, 10, 6, 11, 16, 9, 13, 18, 12, 15, 20, 14, 17, 12, 19, 22, 16, 20, 24];

export function LedgerDrawing() {
  return (
    <svg class={styles.drawing} viewBox="21 9 356 254" aria-hidden="true" focusable="false">
      <rect class={styles.behind} x="34" y="18" width="340" height="190" rx="8" />
      <rect class={styles.page} x="22" y="10" width="340" height="190" rx="8" />
      <path class={styles.rule} d="M82 10v190M292 10v190" />
      {lines.map(([payee, amount], index) => {
        const y = 36 + index * lineHeight;
        return (
          <g key={y} class={styles.line}>
            <path class={styles.hairline} d={`M22 ${y + 13}h340`} />
            <rect x="38" y={y - 3} width="30" height="6" rx="3" />
            <rect x="98" y={y - 3} width={payee} height="6" rx="3" />
            <rect x={346 - amount} y={y - 3} width={amount} height="6" rx="3" />
          </g>
        );
      })}
      <g class={styles.written}>
        <rect x="38" y={33 + lines.length * lineHeight} width="30" height="6" rx="3" />
        <rect x="98" y={33 + lines.length * lineHeight} width="64" height="6" rx="3" />
        <path class={styles.pen} d="M170 172l28-34 9 7-28 34-12 5z" />
      </g>
      <path class={styles.hairline} d="M22 252h340" />
      {slices.map((height, index) => (
        <rect
          key={index}
          class={index < 20 ? styles.slice : styles.later}
          x={26 + index * 14}
          y={252 - height}
          width="9"
          height={height}
          rx="1.5"
        />
      ))}
      <path class={styles.handle} d="M306 222v34" />
      <circle class={styles.knob} cx="306" cy="222" r="5" />
    </svg>
  );
}
