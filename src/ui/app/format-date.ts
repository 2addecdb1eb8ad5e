/** Zoneless dates, and instants in the book's time zone, as this person reads them. */
import { status } from './engine-client.ts';
import { keptFormatter } from './formatters.ts';
import { today } from './moment.ts';
import { locale, wordLocale } from './preferences.ts';

/** `numeric` 12/03/2025 in the person's own order; `short` 12 Mar 2025; `day` 12 Mar; `long` 12 March 2025; `full` with the weekday; `month` March 2025. */
type DateStyle = 'numeric' | 'short' | 'day' | 'long' | 'full' | 'month' | 'shortMonth' | 'weekday' | 'year';

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

/** A day in few words: 12 Mar, with its year where that is not the year of the moment looked at. */
export function formatDay(date: string): string {
  return formatDate(date, date.slice(0, 4) === today.value.slice(0, 4) ? 'day' : 'short');
}

/** `short` 12 Mar, 14:05; `medium` 12 Mar 2025, 14:05; `long` 12 March 2025, 14:05; `precise` with seconds; `time` and `date` alone. */
type InstantStyle = 'short' | 'medium' | 'long' | 'precise' | 'time' | 'date';

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

/** In few words: 12 Mar, 14:05, with its year where that is not the year of the moment looked at. */
export function formatWhen(ms: number): string {
  const year = dateFormat(dateStyles.year, status.value.book?.timeZone).format(ms);
  return formatInstant(ms, year === today.value.slice(0, 4) ? 'short' : 'medium');
}

function dateFormat(options: Intl.DateTimeFormatOptions, timeZone: string | undefined, figures = false) {
  const tag = figures ? locale.value : wordLocale.value;
  return keptFormatter(
    `date ${tag} ${timeZone ?? ''} ${JSON.stringify(options)}`,
    () =>
      new Intl.DateTimeFormat(tag, {
        numberingSystem: 'latn',
        ...options,
        ...(timeZone ? { timeZone } : {}),
      }),
  );
}
