/** An amount that comes in or goes out: a sign typed before it decides, or the button at its side. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AmountProblem } from '../../../domains/finance/money.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import type { ControlProps } from '../../components/field.tsx';
import { text } from '../../messages/index.ts';
import type { Direction } from './draft.ts';
import styles from './flow-amount.module.css';

interface FlowAmountProps {
  /** Never negative; null while there is none. */
  readonly amountMinor: number | null;
  readonly direction: Direction;
  readonly currency: string;
  readonly onFlow: (amountMinor: number | null, direction: Direction) => void;
  readonly onProblem: (problem: AmountProblem | undefined) => void;
  readonly control?: Partial<ControlProps> & { readonly 'aria-label'?: string };
  /** A transfer has no sign of its own. */
  readonly fixedDirection?: boolean | undefined;
  /** Typing a sign does the same: the way from field to field need not stop at the button. */
  readonly skipButton?: boolean | undefined;
  /** Another control beside it turns the direction. */
  readonly withoutButton?: boolean | undefined;
  readonly autofocus?: boolean | undefined;
}

export function FlowAmount(props: FlowAmountProps) {
  const {
    amountMinor,
    direction,
    currency,
    onFlow,
    onProblem,
    control,
    fixedDirection,
    skipButton,
    withoutButton,
    autofocus,
  } = props;
  // As typed, sign and all: what is handed back must be what the field said, or it would rewrite itself.
  const [typedMinor, setTypedMinor] = useState(amountMinor ?? undefined);
  const written = useRef('');
  // Before the next key can be heard, or an echo would overwrite what was typed meanwhile.
  useLayoutEffect(() => {
    setTypedMinor((typed) =>
      Math.abs(typed ?? Number.NaN) === amountMinor ? typed : (amountMinor ?? undefined),
    );
  }, [amountMinor]);

  const hear = (minor: number | undefined, problem: AmountProblem | undefined) => {
    setTypedMinor(minor);
    onProblem(problem);
    const signed = written.current.trimStart();
    const turned = signed.startsWith('+') ? 'in' : minor !== undefined && minor < 0 ? 'out' : direction;
    onFlow(minor === undefined ? null : Math.abs(minor), fixedDirection ? direction : turned);
  };
  return (
    <div
      class={styles.flow}
      // Heard on the way down, before the field works out what the text comes to: a plus is lost in the number.
      onInputCapture={(event) => {
        if (event.target instanceof HTMLInputElement) written.current = event.target.value;
      }}
    >
      {!fixedDirection && !withoutButton && (
        <button
          type="button"
          tabIndex={skipButton ? -1 : undefined}
          class={direction === 'in' ? styles.in : styles.out}
          aria-pressed={direction === 'in'}
          aria-label={text.transaction.moneyComesIn}
          title={direction === 'in' ? text.transaction.isIn : text.transaction.isOut}
          onClick={() => onFlow(amountMinor, direction === 'in' ? 'out' : 'in')}
        >
          {direction === 'in' ? '+' : '−'}
        </button>
      )}
      <AmountInput
        {...control}
        class={styles.amount}
        amountMinor={typedMinor}
        currency={currency}
        onAmount={hear}
        {...(autofocus ? { 'data-autofocus': true } : {})}
      />
    </div>
  );
}
