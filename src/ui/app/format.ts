/** Money, numbers, dates and instants as this person reads them: all through `Intl`, formatters kept. */
import { minorDigits } from '../../domains/finance/money.ts';
import { status } from './engine-client.ts';
import { locale, wordLocale } from './preferences.ts';

export interface MoneyPart {
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

export interface Money {
  /** In the order in which the person's locale writes them. */
  readonly parts: readonly MoneyPart[];
  readonly text: string;
  readonly negative: boolean;
}

/** U+2212: as wide as a plus, unlike the hyphen that Intl gives. */
const minus = '−';
const signs = { auto: 'negative', always: 'exceptZero', never: 'never' } as const;

const kept = new Map<string, unknown>();

/** Making a formatter costs a hundred times what using one does. */
function once<Formatter>(key: string, make: () => Formatter): Formatter {
  const known = kept.get(key);
  if (known !== undefined) return known as Formatter; // One key is only ever used with one kind of formatter.
  const made = make();
  kept.set(key, made);
  return made;
}

/** `amountMinor` is an integer of the currency's minor units: 1250 EUR is 12.50, 1250 JPY is 1,250. */
export function formatMoney(amountMinor: number, currency: string, options: MoneyOptions = {}): Money {
  const { sign = 'auto', currencyAs = 'symbol', compact = false } = options;
  const digits = minorDigits(currency);
  const format = once(`money ${locale.value} ${currency} ${sign} ${currencyAs} ${compact}`, () =>
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
    ...(currencyAs === 'none'
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
  const names = once(
    'currencies',
    () => new Intl.DisplayNames(['en'], { type: 'currency', fallback: 'code' }),
  );
  try {
    return names.of(currency) ?? currency;
  } catch {
    return currency; // Not of the shape of a currency code.
  }
}

export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  const format = once(
    `number ${locale.value} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(locale.value, { numberingSystem: 'latn', ...options }),
  );
  return format.format(value).replace('-', minus);
}

/** 0.25 is 25%. */
export function formatPercent(share: number, fractionDigits = 0): string {
  return formatNumber(share, { style: 'percent', maximumFractionDigits: fractionDigits });
}

/** `numeric` 12/03/2025 in the person's own order; `short` 12 Mar 2025; `day` 12 Mar; `long` 12 March 2025; `full` with the weekday; `month` March 2025. */
export type DateStyle =
  'numeric' | 'short' | 'day' | 'long' | 'full' | 'month' | 'shortMonth' | 'weekday' | 'year';

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  numeric: { year: 'numeric', month: '2-digit', day: '2-digit' },
  short: { year: 'numeric', month: 'short', day: 'numeric' },
  day: { month: 'short', day: 'numeric' },
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  shortMonth: { month: 'short' },
  weekday: { weekday: 'short' },
  year: { year: 'numeric' },
};

/** A zoneless date, `YYYY-MM-DD` (or a month, `YYYY-MM`). What is no date is given back as it is. */
export function formatDate(date: string, style: DateStyle = 'short'): string {
  const [year, month, day = 1] = date.split('-').map(Number);
  const ms = Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, day);
  return Number.isNaN(ms) ? date : dateFormat(dateStyles[style], 'UTC', style === 'numeric').format(ms);
}

/** `short` 12 Mar, 14:05; `medium` 12 Mar 2025, 14:05; `long` 12 March 2025, 14:05; `precise` with seconds; `time` and `date` alone. */
export type InstantStyle = 'short' | 'medium' | 'long' | 'precise' | 'time' | 'date';

const clock = { hour: '2-digit', minute: '2-digit' } as const;
const instantStyles: Record<InstantStyle, Intl.DateTimeFormatOptions> = {
  short: { month: 'short', day: 'numeric', ...clock },
  medium: { year: 'numeric', month: 'short', day: 'numeric', ...clock },
  long: { year: 'numeric', month: 'long', day: 'numeric', ...clock },
  precise: { year: 'numeric', month: 'short', day: 'numeric', ...clock, second: '2-digit' },
  time: clock,
  date: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** An instant in ms since 1970, told in the book's time zone. */
export function formatInstant(ms: number, style: InstantStyle = 'long'): string {
  return dateFormat(instantStyles[style], status.value.book?.timeZone).format(ms).replace(' at ', ', ');
}

function dateFormat(options: Intl.DateTimeFormatOptions, timeZone: string | undefined, figures = false) {
  const tag = figures ? locale.value : wordLocale.value;
  return once(
    `date ${tag} ${timeZone ?? ''} ${JSON.stringify(options)}`,
    () =>
      new Intl.DateTimeFormat(tag, {
        numberingSystem: 'latn',
        ...options,
        ...(timeZone ? { timeZone } : {}),
      }),
  );
}
