/** The rate of an exchange: never stored, always derived from the two amounts. */
import { minorDigits } from '../../../domains/finance/money.ts';
import { formatNumber } from '../../app/format.ts';
import { text } from '../../messages/index.ts';

interface Side {
  readonly amountMinor: number | null;
  readonly currency: string;
}

/** `1 EUR = 1.0845 USD`. Unknown, and never 1, while either side is missing or nothing. */
export function rateWords(from: Side, to: Side): string {
  if (!from.amountMinor || !to.amountMinor) return text.transaction.rateUnknown;
  const rate = whole(to.amountMinor, to.currency) / whole(from.amountMinor, from.currency);
  // The larger unit comes first, so that the figure says something: 1 EUR = 162 JPY rather than 1 JPY = 0.006 EUR.
  const [one, other, shown] =
    Math.abs(rate) >= 1 ? [from.currency, to.currency, rate] : [to.currency, from.currency, 1 / rate];
  return text.transaction.rate(one, formatNumber(Math.abs(shown), { maximumSignificantDigits: 6 }), other);
}

const whole = (amountMinor: number, currency: string): number => amountMinor / 10 ** minorDigits(currency);
