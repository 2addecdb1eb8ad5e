/** Amounts of money as this person reads them. */
import { minorDigits } from '../../domains/finance/money.ts';
import { keptFormatter } from './formatters.ts';
import { minus } from './format-number.ts';
import { locale } from './preferences.ts';

interface MoneyPart {
  readonly type: 'sign' | 'number' | 'currency' | 'space';
  readonly text: string;
}

export interface MoneyOptions {
  /** `auto`: only a minus. `always`: plus too, but not on zero. `never`: the size alone. */
  readonly sign?: 'auto' | 'always' | 'never' | undefined;
  /** Default: the currency's short sign. `none` where a heading says it already. */
  readonly currencyAs?: 'symbol' | 'code' | 'none' | undefined;
  /** 12K rather than 12,345.67: for the axis of a chart. */
  readonly compact?: boolean | undefined;
}

interface Money {
  /** In the order in which the person's locale writes them. */
  readonly parts: readonly MoneyPart[];
  readonly text: string;
  readonly negative: boolean;
}

const signs = { auto: 'negative', always: 'exceptZero', never: 'never' } as const;

/** `amountMinor` is an integer of the currency's minor units: 1250 EUR is 12.50, 1250 JPY is 1,250. */
export function formatMoney(amountMinor: number, currency: string, options: MoneyOptions = {}): Money {
  const { sign = 'auto', currencyAs = 'symbol', compact = false } = options;
  const digits = minorDigits(currency);
  const format = keptFormatter(`money ${locale.value} ${currency} ${sign} ${currencyAs} ${compact}`, () =>
    makeMoneyFormat(locale.value, currency, digits, signs[sign], currencyAs, compact),
  );
  const parts = format.formatToParts(decimal(amountMinor, digits)).map(toMoneyPart);
  return { parts: joined(parts), text: parts.map(({ text }) => text).join(''), negative: amountMinor < 0 };
}

function makeMoneyFormat(
  tag: string,
  currency: string,
  digits: number,
  signDisplay: 'negative' | 'exceptZero' | 'never',
  currencyAs: 'symbol' | 'code' | 'none',
  compact: boolean,
) {
  return new Intl.NumberFormat(tag, {
    numberingSystem: 'latn', // The one that amounts are typed in.
    signDisplay,
    ...(currencyAs === 'none' || !isCode(currency)
      ? { style: 'decimal' as const }
      : {
          style: 'currency' as const,
          currency,
          currencyDisplay: currencyAs === 'code' ? ('code' as const) : ('narrowSymbol' as const),
        }),
    ...(compact
      ? { notation: 'compact' as const, maximumFractionDigits: 1, minimumFractionDigits: 0 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  });
}

/** A log made elsewhere may name anything; what is no code (ISO 4217) would be refused by Intl, and is left out. */
const isCode = (currency: string): boolean => /^[a-z]{3}$/i.test(currency);

/** Exact where a division would round: Intl reads the decimal text itself. */
function decimal(amountMinor: number, digits: number): `${number}` {
  const size = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const point = size.length - digits;
  const text = digits === 0 ? size : `${size.slice(0, point)}.${size.slice(point)}`;
  return `${amountMinor < 0 ? '-' : ''}${text}` as `${number}`; // Digits and one point, by construction.
}

function toMoneyPart({ type, value }: { type: string; value: string }): MoneyPart {
  if (type === 'minusSign') return { type: 'sign', text: value.replace('-', minus) };
  if (type === 'plusSign') return { type: 'sign', text: value };
  if (type === 'currency') return { type: 'currency', text: value };
  if (type === 'literal') return { type: 'space', text: value };
  return { type: 'number', text: value };
}

function joined(parts: readonly MoneyPart[]): MoneyPart[] {
  const result: MoneyPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.type === part.type)
      result[result.length - 1] = { type: part.type, text: last.text + part.text };
    else result.push(part);
  }
  return result;
}

/** The sign that stands for a currency beside a field: `€`, `kr`, `¥`. */
export function currencySymbol(currency: string): string {
  return formatMoney(0, currency).parts.find(({ type }) => type === 'currency')?.text ?? currency;
}

/** A currency by its name in words: `Swiss Franc`. The code itself where it has none. */
export function currencyName(currency: string): string {
  const names = keptFormatter(
    'currencies',
    () => new Intl.DisplayNames(['en'], { type: 'currency', fallback: 'code' }),
  );
  try {
    return names.of(currency) ?? currency;
  } catch {
    return currency; // Not of the shape of a currency code.
  }
}
