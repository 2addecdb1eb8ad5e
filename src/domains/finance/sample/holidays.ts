/** A holiday each summer, in a currency of its own: paid by card in euros, or from the account in dollars. */
import { EXCHANGE_ACCOUNT } from '../system-accounts.ts';
import { dayNumberOf, partsOf } from '../calendar-date.ts';
import { CARD, CURRENT, DOLLARS } from './accounts.ts';
import type { Details, Entry, EntryPosting } from './entry.ts';
import { spent } from './entry.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';

interface Journey {
  readonly name: string;
  readonly currency: string;
  /** Euros for one unit of the currency's minor unit, in cents. */
  readonly centsPerMinor: number;
  readonly nights: number;
  readonly lodging: readonly [payee: string, minorPerNight: number];
  /** Fare in euros, paid in spring: payee and cents. */
  readonly fare: readonly [payee: string, cents: number];
  readonly meals: readonly string[];
  readonly outings: readonly string[];
  /** Typical meal and outing, minor units. */
  readonly meal: number;
  readonly outing: number;
}

/** In the order of the summers. */
const journeys: readonly Journey[] = [
  {
    name: 'Cornwall',
    currency: 'GBP',
    centsPerMinor: 1.163,
    nights: 11,
    lodging: ['Harbour View Cottages', 8_900],
    fare: ['Kanalfähre', 31_800],
    meal: 3_150,
    outing: 2_450,
    meals: ['The Smugglers Rest', 'St Brannock Fish Bar', 'Clotted & Co. Tearoom', 'Farm Shop Tregarrow'],
    outings: ['Coastline Coaches', 'Tin Mine Museum', 'Seal Island Boat Trips', 'Tregarrow Gardens'],
  },
  {
    name: 'New England',
    currency: 'USD',
    centsPerMinor: 0.921,
    nights: 12,
    lodging: ['Pine Harbor Inn', 12_400],
    fare: ['Atlantik Flug', 148_600],
    meal: 4_250,
    outing: 3_100,
    meals: ['Lobster Wharf', 'Maple Street Diner', 'Blueberry Hill Pancakes', 'Harbor Deli'],
    outings: ['Granite State Car Rental', 'Whale Watch Pier 4', 'White Pass Railway', 'Lighthouse Museum'],
  },
  {
    name: 'Japan',
    currency: 'JPY',
    centsPerMinor: 0.612,
    nights: 13,
    lodging: ['Ryokan Tsukimi', 13_800],
    fare: ['Flugreisen Fernweh', 189_900],
    meal: 3_400,
    outing: 2_900,
    meals: ['Ramen Kaze', 'Eki Bento', 'Konbini Hoshi', 'Sobaya Midori'],
    outings: ['Minami Line Railway', 'Onsen Yukimi', 'Aquarium Minato', 'Temple garden'],
  },
  {
    name: 'Denmark',
    currency: 'DKK',
    centsPerMinor: 0.134,
    nights: 10,
    lodging: ['Dünenhaus Vesterklit', 88_000],
    fare: ['Fähre Nordkurs', 16_400],
    meal: 29_500,
    outing: 21_000,
    meals: ['Fiskehuset', 'Bageriet på Hjørnet', 'Isbjørnen', 'Købmand Vest'],
    outings: ['Sandmuseum Vest', 'Legepark Vest', 'Cykeludlejning'],
  },
];

export interface Holiday {
  readonly entries: readonly Entry[];
  readonly away: (day: number) => boolean;
  /** From this day on, what the holiday costs should be at hand. */
  readonly from: number;
  readonly costCents: number;
  readonly inDollars: boolean;
}

/** One for every summer that lies wholly within the books. */
export function holidays(seed: number, startDay: number, lastDay: number): Holiday[] {
  const years = Array.from(
    { length: partsOf(lastDay).year - partsOf(startDay).year + 1 },
    (_, nth) => partsOf(startDay).year + nth,
  );
  const summers = years.filter(
    (year) => dayNumberOf(year, 7, 1) >= startDay && dayNumberOf(year, 7, 10) <= lastDay,
  );
  return summers.map((year, nth) =>
    holidayOf(journeys[nth % journeys.length]!, year, randomOf(seed, 'holiday', year)),
  );
}

function holidayOf(journey: Journey, year: number, random: Random): Holiday {
  const from = dayNumberOf(year, 7, random.int(4, 16));
  const inDollars = journey.currency === 'USD';
  const tags = [`holiday${year}`];
  const paid = (day: number, payee: string, category: string, minor: number, details: Details = {}) => {
    const rate = journey.centsPerMinor * (1 + random.int(-120, 120) / 10_000);
    const postings = inDollars
      ? inForeign(category, minor, journey.currency)
      : byCard(category, minor, journey.currency, Math.round(minor * rate));
    return { day, payee, tags, postings, noticed: 'evening' as const, ...details };
  };
  const near = (minor: number) => Math.round((minor * random.int(45, 165)) / 100);
  const days = Array.from({ length: journey.nights + 1 }, (_, nth) => from + nth);
  const [inn, perNight] = journey.lodging;
  const entries = [
    spent(
      from - random.int(110, 140),
      journey.fare[0],
      CARD,
      { 'expense:holiday-travel': journey.fare[1] },
      { tags, note: `${journey.name}: there and back` },
    ),
    paid(from, inn, 'expense:holiday-lodging', perNight * journey.nights, {
      note: `${journey.nights} nights`,
    }),
    ...days.map((day) => paid(day, random.pick(journey.meals), 'expense:holiday-food', near(journey.meal))),
    ...random
      .some(days, 0.5)
      .map((day) => paid(day, random.pick(journey.meals), 'expense:holiday-food', near(journey.meal / 2))),
    ...random
      .some(days, 0.6)
      .map((day) => paid(day, random.pick(journey.outings), 'expense:holiday-outings', near(journey.outing))),
  ];
  const costCents = Math.round(
    entries
      .flatMap(({ postings }) => postings)
      .reduce(
        (sum, { account, amount, currency }) =>
          account.startsWith('expense:') && currency !== undefined
            ? sum + amount * journey.centsPerMinor
            : sum,
        0,
      ),
  );
  return { entries, from, costCents, inDollars, away: (day) => day >= from && day <= from + journey.nights };
}

/** The bank turns the price into euros; the two sides of the exchange go over equity, so each currency sums to zero. */
function byCard(category: string, minor: number, currency: string, cents: number): EntryPosting[] {
  return [
    { account: category, amount: minor, currency },
    ...exchange({ account: CARD, amount: -cents }, { account: EXCHANGE_ACCOUNT, amount: -minor, currency }),
  ];
}

function inForeign(category: string, minor: number, currency: string): EntryPosting[] {
  return [
    { account: category, amount: minor, currency },
    { account: DOLLARS, amount: -minor, currency },
  ];
}

/** Euros to dollars, ahead of the journey. */
export function buyDollars(day: number, cents: number, random: Random): Entry {
  const dollars = Math.round(cents / (0.921 * (1 + random.int(-90, 90) / 10_000)));
  const postings = [
    { account: DOLLARS, amount: dollars, currency: 'USD' },
    ...exchange(
      { account: CURRENT, amount: -cents },
      { account: EXCHANGE_ACCOUNT, amount: -dollars, currency: 'USD' },
    ),
  ];
  return { day, payee: 'Nordtal Bank', note: 'Euros into dollars', postings, noticed: 'onStatement' };
}

function exchange(own: EntryPosting, other: EntryPosting): EntryPosting[] {
  return [
    other,
    { account: EXCHANGE_ACCOUNT, amount: -own.amount, currency: 'EUR' },
    { ...own, currency: 'EUR' },
  ];
}
