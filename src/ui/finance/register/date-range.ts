/** Ranges of days that people ask for by name. They move with the present, so a kept address stays "this month". */

export const dateRangeNames = ['thisMonth', 'lastMonth', 'last90Days', 'thisYear', 'lastYear'] as const;
export type DateRangeName = (typeof dateRangeNames)[number];

export interface DateRange {
  /** `YYYY-MM-DD`, both inclusive. */
  readonly from: string;
  readonly to: string;
}

/** `today` is the day of the moment looked at: in the past, "this month" is that month. */
export function namedRange(name: DateRangeName, today: string): DateRange {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  switch (name) {
    case 'thisMonth':
      return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) };
    case 'lastMonth':
      return { from: dayOf(year, month - 1, 1), to: dayOf(year, month, 0) };
    case 'last90Days':
      return { from: dayOf(year, month, day - 89), to: today };
    case 'thisYear':
      return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
    case 'lastYear':
      return { from: dayOf(year - 1, 1, 1), to: dayOf(year - 1, 12, 31) };
  }
}

/** The first and last day of `YYYY-MM`. */
export function monthRange(month: string): DateRange {
  return namedRange('thisMonth', `${month}-01`);
}

export const isDateRangeName = (text: string): text is DateRangeName =>
  (dateRangeNames as readonly string[]).includes(text);

/** Months and days out of range carry over, as calendars do: day 0 is the last of the month before. */
function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
