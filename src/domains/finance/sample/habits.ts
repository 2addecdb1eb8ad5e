/** What the household does now and then: where, how often, what it costs. */
import { CARD, CASH, CURRENT } from './accounts.ts';

export interface Habit {
  readonly payees: readonly string[];
  readonly category: string;
  /** Times a month, on average. */
  readonly often: number;
  /** Cents when the books begin, from and to. */
  readonly cents: readonly [number, number];
  readonly accounts: readonly string[];
  readonly notes?: readonly string[];
  /** Shops are shut on Sundays; doctors on Saturdays too. */
  readonly open: 'always' | 'notSundays' | 'weekdays';
  /** How its prices end: 19.99, 19.90 or as they come. */
  readonly ends: 'shelf' | 'tens' | 'any';
  /** Months of the year, where not all. */
  readonly months?: readonly number[];
}

export const habits: readonly Habit[] = [
  {
    payees: ['Modehaus Nadel & Faden', 'Schuhhaus Sohle', 'Wollstube'],
    category: 'expense:clothes',
    open: 'notSundays',
    ends: 'shelf',
    often: 0.9,
    cents: [1_990, 9_900],
    accounts: [CURRENT, CARD, CARD],
  },
  {
    payees: ['Kinderladen Pusteblume', 'Spielzeugkiste'],
    category: 'expense:children',
    open: 'notSundays',
    ends: 'shelf',
    often: 1.1,
    cents: [890, 4_950],
    accounts: [CURRENT, CARD, CASH],
    notes: ['', '', 'Rubber boots', 'Birthday party', 'Crafts'],
  },
  {
    payees: ['Baumarkt Kranich', 'Möbelhaus Sandberg', 'Gartenhof Rosental'],
    category: 'expense:household',
    open: 'notSundays',
    ends: 'shelf',
    often: 0.9,
    cents: [1_250, 8_900],
    accounts: [CURRENT, CURRENT, CARD],
    notes: ['', '', '', 'Paint', 'Lamp for the hall', 'Shelf', 'Balcony plants'],
  },
  {
    payees: ['Versandhaus Ottilie', 'Marktplatz Online'],
    category: 'expense:household',
    open: 'always',
    ends: 'shelf',
    often: 1.4,
    cents: [1_099, 6_490],
    accounts: [CARD],
  },
  {
    payees: [
      'Lichtspielhaus Metropol',
      'Stadtbad Nordtal',
      'Kletterhalle Steilwand',
      'Stadttheater Nordtal',
      'Naturmuseum',
    ],
    category: 'expense:leisure',
    open: 'always',
    ends: 'tens',
    often: 2.4,
    cents: [850, 4_800],
    accounts: [CURRENT, CASH, CARD],
  },
  {
    payees: ['Buchhandlung Leseinsel', 'Volkshochschule Nordtal'],
    category: 'expense:education',
    open: 'notSundays',
    ends: 'tens',
    often: 0.9,
    cents: [1_090, 4_600],
    accounts: [CURRENT, CARD, CASH],
  },
  {
    payees: [
      'Apotheke am Markt',
      'Apotheke am Markt',
      'Zahnarztpraxis Brückenstraße',
      'Physiotherapie Balance',
    ],
    category: 'expense:health',
    open: 'weekdays',
    ends: 'any',
    often: 1.5,
    cents: [495, 4_200],
    accounts: [CURRENT, CURRENT, CASH],
  },
  {
    payees: ['Salon Schnittstelle'],
    category: 'expense:personal-care',
    open: 'notSundays',
    ends: 'tens',
    often: 0.9,
    cents: [2_400, 6_800],
    accounts: [CURRENT, CASH],
  },
  {
    payees: ['Blumen Hartriegel', 'Buchhandlung Leseinsel', 'Töpferei Lehmgrund'],
    category: 'expense:gifts',
    open: 'notSundays',
    ends: 'tens',
    often: 0.7,
    cents: [1_200, 5_500],
    accounts: [CURRENT, CASH, CARD],
    notes: ['Birthday present', 'Flowers', 'Wedding present', ''],
  },
  {
    payees: ['Post am Rathaus', 'Schlüsseldienst Ostertor', 'Fundbüro', 'Passamt'],
    category: 'expense:other',
    open: 'weekdays',
    ends: 'tens',
    often: 0.5,
    cents: [370, 3_700],
    accounts: [CASH, CURRENT],
  },
  {
    payees: ['Straßenmusik', 'Flohmarkt', 'Kirchenbasar'],
    category: 'expense:other',
    open: 'always',
    ends: 'tens',
    often: 0.8,
    cents: [200, 2_000],
    accounts: [CASH],
  },
  {
    payees: ['Weihnachtsmarkt'],
    category: 'expense:eating-out',
    open: 'always',
    ends: 'tens',
    often: 3.5,
    cents: [900, 3_100],
    accounts: [CASH],
    months: [12],
  },
];

export const catHabits: readonly Habit[] = [
  {
    payees: ['Tierbedarf Samtpfote'],
    category: 'expense:pets',
    open: 'notSundays',
    ends: 'shelf',
    often: 2.2,
    cents: [1_490, 4_300],
    accounts: [CURRENT, CARD],
  },
  {
    payees: ['Tierarztpraxis Am Deich'],
    category: 'expense:pets',
    open: 'weekdays',
    ends: 'any',
    often: 0.25,
    cents: [4_500, 14_500],
    accounts: [CURRENT],
    notes: ['Vaccination', 'Check-up'],
  },
];
