/** The silhouette of the log on the bar. */
import styles from './strip.module.css';

/** Drawn twice, in the colours of what is reached and what is not; each clipped to its side. */
export function Silhouette({
  path,
  slices,
  reached,
}: {
  readonly path: string;
  readonly slices: number;
  readonly reached: string;
}) {
  const drawing = path ? <path d={path} /> : <rect y={56} width={slices} height={44} />;
  const box = `0 0 ${slices} 100`;
  return (
    <>
      <svg class={styles.ahead} viewBox={box} preserveAspectRatio="none" aria-hidden="true">
        {drawing}
      </svg>
      <svg
        class={styles.reached}
        viewBox={box}
        preserveAspectRatio="none"
        aria-hidden="true"
        style={{ clipPath: `inset(0 calc(100% - ${reached}) 0 0)` }}
      >
        {drawing}
      </svg>
    </>
  );
}
