/** Small line drawings for empty screens, in the ink and accent of the theme. */
import type { ComponentChildren } from 'preact';
import styles from './drawing.module.css';

export type DrawingName = 'ledger' | 'wallet' | 'search' | 'file' | 'clock' | 'tangle';

/** Each on a field of 120 × 88, the ground at 78. `.accent` is the one coloured thing in it. */
const drawings: Record<DrawingName, ComponentChildren> = {
  ledger: (
    <>
      <path class={styles.paper} d="M34 14h46a6 6 0 0 1 6 6v58H40a6 6 0 0 1-6-6z" />
      <path d="M44 14v64M54 30h22M54 42h22M54 54h12" />
      <path class={styles.accent} d="M72 62l16-16 5 5-16 16-6 1z" />
    </>
  ),
  wallet: (
    <>
      <path
        class={styles.paper}
        d="M28 32a6 6 0 0 1 6-6h48v12M28 32v38a8 8 0 0 0 8 8h52V38H34a6 6 0 0 1-6-6z"
      />
      <path d="M88 52H74a6 6 0 0 0 0 12h14" />
      <circle class={styles.accent} cx="75" cy="58" r="1.5" />
      <path class={styles.accent} d="M44 26l6-12 22 8" />
    </>
  ),
  search: (
    <>
      <path class={styles.paper} d="M30 18h44v60H30z" />
      <path d="M38 30h28M38 42h20M38 54h14" />
      <circle class={styles.accent} cx="72" cy="52" r="13" />
      <path class={styles.accent} d="M82 62l12 12" />
    </>
  ),
  file: (
    <>
      <path class={styles.paper} d="M40 12h28l14 14v52H40z" />
      <path d="M68 12v14h14M48 40h26M48 50h26M48 60h14" />
      <path class={styles.accent} d="M18 52h16M28 45l7 7-7 7" />
    </>
  ),
  clock: (
    <>
      <circle class={styles.paper} cx="60" cy="46" r="31" />
      <path d="M60 20v4M86 46h-4M60 72v-4M34 46h4" />
      <path class={styles.accent} d="M60 28v18l-12 9" />
      <path class={styles.accent} d="M28 22l-2 11 11-1" />
    </>
  ),
  tangle: (
    <>
      <path class={styles.paper} d="M32 20h56v58H32z" />
      <path d="M42 34h36M42 44h36" />
      <path class={styles.accent} d="M42 62c8-12 12 10 18 0s8-8 18 2" />
    </>
  ),
};

export function Drawing({ name }: { readonly name: DrawingName }) {
  return (
    <svg class={styles.drawing} viewBox="0 0 120 88" aria-hidden="true" focusable="false">
      <path class={styles.ground} d="M12 78h96" />
      {drawings[name]}
    </svg>
  );
}
