/** The letters that set a date field, as bookkeeping programs have had them for decades. */
import {
  addMonths,
  calendarDate,
  dayNumber,
  firstDayOfMonth,
  monthNumber,
} from '../../domains/finance/calendar-date.ts';

/**
 * `t` today, `y` yesterday, `+` and `-` a day, `w` and `W` a week back and on, `m` and `h` the first and last day of
 * the month, `[` and `]` a month. Undefined for any other key. `date` may be '', which counts as today.
 */
export function dateForKey(key: string, date: string, today: string): string | undefined {
  const now = dayNumber(today);
  if (now === undefined) return undefined;
  const here = dayNumber(date) ?? now;
  const day = dayForKey(key, here, now);
  return day === undefined ? undefined : calendarDate(day);
}

function dayForKey(key: string, here: number, now: number): number | undefined {
  switch (key) {
    case 't':
      return now;
    case 'y':
      return now - 1;
    case '+':
    case '=':
      return here + 1;
    case '-':
    case '−':
      return here - 1;
    case 'w':
      return here - 7;
    case 'W':
      return here + 7;
    case 'm':
      return firstDayOfMonth(monthNumber(here));
    case 'h':
      return firstDayOfMonth(monthNumber(here) + 1) - 1;
    case '[':
      return addMonths(here, -1);
    case ']':
      return addMonths(here, 1);
    default:
      return undefined;
  }
}
