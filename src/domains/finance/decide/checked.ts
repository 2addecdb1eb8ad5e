/** The outcome of a rule: what it found in order, or why the command is refused. */
import type { FinanceRejection } from '../rejections.ts';

export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly rejection: FinanceRejection };

export function passed<Value>(value: Value): Checked<Value> {
  return { ok: true, value };
}

export function refused(rejection: FinanceRejection): Checked<never> {
  return { ok: false, rejection };
}
