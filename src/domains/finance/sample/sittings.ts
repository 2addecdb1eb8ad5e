/** When somebody sits down to the books: most evenings, in busy weeks only on Sundays. All times are Berlin's. */
import { dayNumberOf, partsOf } from '../calendar-date.ts';
import { weekday } from './month.ts';
import { randomOf } from './random.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const WEEKS_OF_A_PHASE = 6;
const EVENINGS = 0.62;

export class Sittings {
  readonly #seed: number;
  /** By day: when the next line would be written. */
  readonly #next = new Map<number, number>();
  readonly #last: number;

  constructor(seed: number, first: number, last: number) {
    this.#seed = seed;
    this.#last = last;
    for (let day = first; day <= last; day += 1) {
      const random = randomOf(seed, 'sitting', day);
      const busy = randomOf(seed, 'busy', Math.floor(day / 7 / WEEKS_OF_A_PHASE)).chance(0.3);
      const sunday = weekday(day) === 0;
      const sits = day === first || day === last || (busy ? sunday : random.chance(sunday ? 0.8 : EVENINGS));
      const weekend = sunday || weekday(day) === 6;
      if (sits)
        this.#next.set(day, berlinTime(day, weekend ? random.int(580, 1230) : random.int(1125, 1270)));
    }
  }

  /** The clock when the next line is written in the first sitting on `day` or after; `seconds` later than the one before. */
  write(day: number, seconds: number): number {
    const at = this.onOrAfter(day) ?? this.#last;
    const now = this.#next.get(at)!; // The last day always has a sitting.
    this.#next.set(at, now + seconds * 1000);
    return now;
  }

  /** The day of the first sitting on `day` or after; undefined where the books end before. */
  onOrAfter(day: number): number | undefined {
    for (let at = day; at <= this.#last; at += 1) if (this.#next.has(at)) return at;
    return undefined;
  }

  /** The clock of a line written there and then, in a shop or on the way. */
  atOnce(day: number, nth: number): number {
    const random = randomOf(this.#seed, 'at once', day, nth);
    return berlinTime(day, random.int(520, 1120)) + random.int(0, 59) * 1000;
  }
}

/** Milliseconds since 1970 at a minute of the day in Berlin, as the European Union sets its clocks (2000/84/EC). */
function berlinTime(day: number, minutes: number): number {
  const { year } = partsOf(day);
  const summer = day >= lastSunday(year, 3) && day < lastSunday(year, 10);
  return day * DAY_MS + minutes * MINUTE_MS - (summer ? 120 : 60) * MINUTE_MS;
}

/** Of March or October, which have 31 days. */
function lastSunday(year: number, month: number): number {
  const last = dayNumberOf(year, month, 31);
  return last - weekday(last);
}
