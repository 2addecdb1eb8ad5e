/** Money, numbers, dates and instants as this person reads them: all through `Intl`. */
export { formatDate, formatDay, formatInstant, formatWhen } from './format-date.ts';
export { currencyName, currencySymbol, formatMoney, type MoneyOptions } from './format-money.ts';
export { formatNumber, formatPercent } from './format-number.ts';
