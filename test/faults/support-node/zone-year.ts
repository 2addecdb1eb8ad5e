/** A year in a time zone: what is recorded around each midnight and each change of the clocks belongs to the right day. */
import assert from 'node:assert/strict';
import { calendarDay } from '../../../src/engine/calendar-day.ts';
import { addMonths, calendarDate, dayNumber, partsOf } from '../../../src/domains/finance/index.ts';
import type { Ending } from '../case.mjs';
import { bookInfo, emptyStore, openTab } from './finance-tabs.ts';
import { clockChanges, dayIn } from './zones.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The device's own zone is another again, and none of its business. */
export async function checkYear(zone: string, year: number): Promise<Ending> {
  const device = process.env['TZ'];
  process.env['TZ'] = 'America/Santiago';
  try {
    await checkDays(zone, year);
    checkCalendar(year);
  } finally {
    if (device === undefined) delete process.env['TZ'];
    else process.env['TZ'] = device;
  }
  return 'whole';
}

async function checkDays(zone: string, year: number): Promise<void> {
  const instants = [
    ...midnights(zone, year),
    ...clockChanges(zone, year).flatMap((change) => [change - MINUTE, change, change + MINUTE]),
  ];
  for (const instant of instants.sort((a, b) => a - b))
    assert.equal(calendarDay(instant, zone), dayIn(zone, instant), new Date(instant).toISOString());
  // A few of them in a book, with a coffee a time, whose date is the day that its screen showed.
  const session = await openTab(emptyStore(), undefined, bookInfo(zone));
  await session.openBook('opening', instants[0]!);
  const account = (id: string, kind: string) =>
    session.dispatch({ type: 'OpenAccount', id, data: { account: id, name: id, kind } }, instants[0]!);
  await account('bank', 'asset');
  await account('food', 'expense');
  const coffees = instants.filter((_, nth) => nth % 40 < 3);
  for (const [nth, instant] of coffees.entries()) {
    const postings = [
      { account: 'bank', amount: -300 },
      { account: 'food', amount: 300 },
    ];
    const data = { transaction: `coffee-${nth}`, date: session.today(instant), postings };
    const outcome = await session.dispatch({ type: 'RecordTransaction', id: `coffee-${nth}`, data }, instant);
    assert.ok(outcome.accepted);
    const { rows } = (await session.query(
      'register',
      { account: 'bank', limit: 1 },
      outcome.position,
      0,
    )) as { rows: { date: string; runningMinor: number }[] };
    assert.deepEqual([rows[0]!.date, rows[0]!.runningMinor], [dayIn(zone, instant), -300 * (nth + 1)]);
    const { today, currencies } = (await session.query('overview', {}, outcome.position, 0)) as {
      today: string;
      currencies: { netWorthMinor: number }[];
    };
    assert.deepEqual([today, currencies[0]!.netWorthMinor], [dayIn(zone, instant), -300 * (nth + 1)]);
  }
}

/** A second before and at each midnight of UTC and of the zone. */
function* midnights(zone: string, year: number): Generator<number> {
  for (let day = Date.UTC(year, 0, 1) - DAY; day <= Date.UTC(year + 1, 0, 1); day += DAY) {
    yield day - 1;
    yield day;
    let [low, high] = [day, day + DAY];
    const before = dayIn(zone, low);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (dayIn(zone, middle) === before) low = middle;
      else high = middle;
    }
    yield low;
    yield high;
  }
}

/** Days as numbers are those of `Date` in UTC. */
function checkCalendar(year: number): void {
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += DAY) {
    const text = new Date(day).toISOString().slice(0, 10);
    assert.equal(dayNumber(text), day / DAY);
    assert.equal(calendarDate(day / DAY), text);
    const { year: of, month, day: dayOfMonth } = partsOf(day / DAY);
    assert.equal(Date.UTC(of, month - 1, dayOfMonth), day);
    const later = new Date(Date.UTC(of, month - 1 + 7, 1));
    const last = new Date(Date.UTC(of, month + 7, 0)).getUTCDate();
    later.setUTCDate(Math.min(dayOfMonth, last));
    assert.equal(addMonths(day / DAY, 7) * DAY, later.getTime());
  }
}
