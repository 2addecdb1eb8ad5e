/** Numbers as this person reads them. */
import { keptFormatter } from './formatters.ts';
import { locale } from './preferences.ts';

/** U+2212: as wide as a plus, unlike the hyphen that Intl gives. */
export const minus = '−';

export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  const format = keptFormatter(
    `number ${locale.value} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(locale.value, { numberingSystem: 'latn', ...options }),
  );
  return format.format(value).replace('-', minus);
}

/** 0.25 is 25%. */
export function formatPercent(share: number, fractionDigits = 0): string {
  return formatNumber(share, { style: 'percent', maximumFractionDigits: fractionDigits });
}
