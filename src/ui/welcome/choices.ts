/** Currencies and time zones as lists to choose from. */
import { currencyName } from '../app/format.ts';
import { text } from '../messages/index.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group?: string | undefined;
}

/** Traded most (BIS Triennial Survey 2022), so most likely looked for. */
const usual = ['EUR', 'USD', 'GBP', 'JPY', 'CHF', 'CAD', 'AUD', 'CNY', 'INR', 'SEK'];

/** The usual ones first, then all; `chosen` is among them in any case. */
export function currencyOptions(chosen: string): readonly Choice[] {
  const first = [...new Set([chosen, ...usual])];
  const all = known('currency', first).filter((code) => !first.includes(code));
  const option = (group: string) => (code: string) => ({
    value: code,
    label: `${code} · ${currencyName(code)}`,
    group,
  });
  return [...first.map(option(text.welcome.book.usual)), ...all.map(option(text.welcome.book.allCurrencies))];
}

export function timeZoneOptions(chosen: string): readonly Choice[] {
  const zones = [...new Set([chosen, 'UTC', ...known('timeZone', [])])].toSorted((a, b) =>
    a.localeCompare(b, 'en'),
  );
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

/** Browsers before 2022 cannot list them; the usual ones do there. */
function known(kind: 'currency' | 'timeZone', otherwise: readonly string[]): readonly string[] {
  return typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf(kind) : otherwise;
}
