/** A field for an amount that also works sums out: `12.50+3`. Says what they come to while one types. */
import type { Ref } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AmountProblem } from '../../domains/finance/money.ts';
import { currencySymbol, formatMoney } from '../app/format.ts';
import { isArithmetic, readAmount, writeAmount } from './amount-text.ts';
import styles from './amount-input.module.css';
import { classes } from './class-names.ts';
import { TextInput } from './text-input.tsx';

interface AmountInputProps {
  /** Integer minor units; undefined while there is none. */
  readonly amountMinor: number | undefined;
  readonly currency: string;
  /** Called as one types; with a problem, `amountMinor` is undefined. An empty field has the problem `Empty`. */
  readonly onAmount: (amountMinor: number | undefined, problem?: AmountProblem) => void;
  readonly id?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: 'true' | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly class?: string | undefined;
}

export function AmountInput({
  amountMinor,
  currency,
  onAmount,
  class: className,
  ...rest
}: AmountInputProps) {
  const [typed, setTyped] = useState(() => writeAmount(amountMinor, currency));
  // What this field said last: a value from outside that differs is written into it, its own echo is not.
  const said = useRef({ amountMinor, currency });

  // Before the next key can be heard: a later echo would overwrite what was typed meanwhile.
  useLayoutEffect(() => {
    if (said.current.amountMinor === amountMinor && said.current.currency === currency) return;
    said.current = { amountMinor, currency };
    setTyped(writeAmount(amountMinor, currency));
  }, [amountMinor, currency]);

  const hear = (next: string) => {
    setTyped(next);
    const read = readAmount(next, currency);
    said.current = { amountMinor: read.ok ? read.amountMinor : undefined, currency };
    if (read.ok) onAmount(read.amountMinor);
    else onAmount(undefined, read.problem);
  };
  const sum = isArithmetic(typed) ? readAmount(typed, currency) : undefined;
  return (
    <div class={classes(styles.box, className)}>
      <TextInput
        {...rest}
        class={styles.input}
        inputmode="decimal"
        enterkeyhint="done"
        value={typed}
        onText={hear}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          const read = readAmount(typed, currency);
          if (read.ok) setTyped(writeAmount(read.amountMinor, currency));
        }}
      />
      {sum?.ok ? (
        <output class={styles.sum}>= {formatMoney(sum.amountMinor, currency).text}</output>
      ) : (
        <span class={styles.currency} aria-hidden="true">
          {currencySymbol(currency)}
        </span>
      )}
    </div>
  );
}
