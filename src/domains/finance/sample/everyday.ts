/** The week: the big shop and the small ones, bread, lunch, petrol, the chemist's. */
import { CARD, CASH, CURRENT } from './accounts.ts';
import type { Entry } from './entry.ts';
import { spent } from './entry.ts';
import type { Month } from './month.ts';
import { weekday } from './month.ts';
import { priced } from './prices.ts';
import type { Random } from './random.ts';

const [SUNDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY] = [0, 2, 3, 4, 5, 6];

export function everyday(month: Month): Entry[] {
  return [
    ...bigShops(month),
    ...smallShops(month),
    ...bread(month),
    ...meals(month),
    ...wheels(month),
    ...chemist(month),
  ];
}

/** Debit card, credit card or cash, in the proportions of the three weights. */
function howPaid(
  random: Random,
  debit: number,
  credit: number,
  cash: number,
): { account: string; noticed: Entry['noticed'] } {
  const drawn = random.int(1, debit + credit + cash);
  if (drawn > debit + credit) return { account: CASH, noticed: random.chance(0.6) ? 'atOnce' : 'evening' };
  return {
    account: drawn > debit ? CARD : CURRENT,
    noticed: random.chance(0.45) ? 'evening' : 'onStatement',
  };
}

/** Saturdays, now and then Fridays; every third one with something for the house on the same receipt. */
function bigShops(month: Month): Entry[] {
  const random = month.random('big shop');
  return month.weekdays(SATURDAY).map((saturday) => {
    const day = random.chance(0.25) && saturday > month.first ? saturday - 1 : saturday;
    const { account, noticed } = howPaid(random, 6, 3, 0);
    const food = month.price(random.int(5_820, 11_940));
    const payee = random.chance(0.8) ? 'Markthalle Lindenhof' : 'Biohof Grünkern';
    const extra = random.int(1, 10);
    if (extra <= 3)
      return spent(
        day,
        payee,
        account,
        { 'expense:groceries': food, 'expense:household': month.price(random.int(890, 3_450)) },
        { noticed },
      );
    if (extra === 4) {
      const parts = {
        'expense:groceries': food,
        'expense:personal-care': random.int(425, 1_890),
        'expense:children': random.int(599, 1_999),
      };
      return spent(day, payee, account, parts, { noticed });
    }
    return spent(day, payee, account, { 'expense:groceries': food }, { noticed });
  });
}

function smallShops(month: Month): Entry[] {
  const random = month.random('small shop');
  return month.weekdays(TUESDAY, WEDNESDAY, THURSDAY).flatMap((day) => {
    if (!random.chance(weekday(day) === WEDNESDAY ? 0.85 : 0.36)) return [];
    const { account, noticed } = howPaid(random, 6, 1, 3);
    const payee = random.pick([
      'Kleinmarkt Ostertor',
      'Kleinmarkt Ostertor',
      'Frischeck Südstadt',
      'Wochenmarkt Rathausplatz',
    ]);
    const market = payee.startsWith('Wochenmarkt');
    const cents = priced(month.price(random.int(980, 4_260)), market ? 'tens' : 'any');
    return [spent(day, payee, market ? CASH : account, { 'expense:groceries': cents }, { noticed })];
  });
}

function bread(month: Month): Entry[] {
  const random = month.random('bread');
  const days = [
    ...month.weekdays(SUNDAY).filter(() => random.chance(0.8)),
    ...month.weekdays(THURSDAY).filter(() => random.chance(0.45)),
  ];
  return days.map((day) => {
    const { account, noticed } = howPaid(random, 2, 0, 7);
    const payee = random.pick(['Bäckerei Morgentau', 'Bäckerei Morgentau', 'Backstube Anker']);
    return spent(
      day,
      payee,
      account,
      { 'expense:groceries': priced(month.price(random.int(340, 1_180)), 'tens') },
      { noticed },
    );
  });
}

const lunches = ['Kantine Hafen 9', 'Pho Garten', 'Suppenkelle', 'Café Fensterplatz'];
const dinners = [
  'Trattoria Vecchio Molo',
  'Gasthaus Zum Alten Krug',
  'Pho Garten',
  'Burgerschmiede',
  'Sushi Nagomi',
  'Taverne Olivenhain',
];

function meals(month: Month): Entry[] {
  const random = month.random('meals');
  const eaten = (
    day: number,
    payee: string,
    cents: number,
    details: { note?: string; tags?: string[] } = {},
  ) => {
    const { account, noticed } = howPaid(random, 3, 4, 4);
    return spent(
      day,
      payee,
      account,
      { 'expense:eating-out': priced(month.price(cents), 'tens') },
      { noticed, ...details },
    );
  };
  const entries = [
    ...random
      .some(month.weekdays(TUESDAY, WEDNESDAY, THURSDAY), 0.3)
      .map((day) =>
        eaten(
          day,
          random.pick(lunches),
          random.int(690, 1_480),
          random.chance(0.15) ? { note: 'Lunch with colleagues', tags: ['work'] } : {},
        ),
      ),
    ...random
      .some(month.weekdays(FRIDAY, SATURDAY), 0.24)
      .map((day) => eaten(day, random.pick(dinners), random.int(3_250, 8_900))),
    ...random
      .some(month.weekdays(SUNDAY), 0.35)
      .map((day) => eaten(day, 'Café Fensterplatz', random.int(780, 2_260))),
    ...random.some(month.weekdays(FRIDAY), 0.35).map((day) =>
      eaten(day, random.pick(['Pizza Rapida', 'Burgerschmiede']), random.int(1_890, 3_640), {
        note: 'Takeaway',
      }),
    ),
  ];
  if (month.month >= 5 && month.month <= 9) {
    entries.push(
      ...random
        .some(month.weekdays(SATURDAY, SUNDAY), 0.35)
        .map((day) => eaten(day, 'Eisdiele Capri', random.int(540, 1_420))),
    );
  }
  return entries;
}

function wheels(month: Month): Entry[] {
  const random = month.random('wheels');
  const fuel = [
    random.int(2, 9),
    random.int(13, 19),
    ...(random.chance(0.55) ? [random.int(23, 28)] : []),
  ].map((day) => {
    const { account, noticed } = howPaid(random, 4, 5, 0);
    const payee = random.pick(['Tankhof Nordring', 'Tankhof Nordring', 'Tankstelle Heidegrund']);
    return spent(
      month.on(day),
      payee,
      account,
      { 'expense:car': month.price(random.int(4_480, 7_650)) },
      { noticed },
    );
  });
  const parking = random
    .some(month.weekdays(SATURDAY, WEDNESDAY), 0.22)
    .map((day) =>
      spent(
        day,
        'Parkhaus Am Wall',
        CASH,
        { 'expense:car': random.pick([200, 350, 480, 600]) },
        { noticed: 'atOnce' },
      ),
    );
  const tickets = random.some(month.weekdays(FRIDAY, SATURDAY), 0.12).map((day) =>
    spent(day, 'Nordbahn', CURRENT, {
      'expense:transport': priced(month.price(random.int(1_120, 4_590)), 'tens'),
    }),
  );
  return [...fuel, ...parking, ...tickets];
}

function chemist(month: Month): Entry[] {
  const random = month.random('chemist');
  return [random.int(3, 13), random.int(15, 27)].map((dayOfMonth) => {
    const day = month.on(dayOfMonth);
    const { account, noticed } = howPaid(random, 7, 1, 2);
    const cents = month.price(random.int(980, 3_890));
    const parts = random.chance(0.4)
      ? { 'expense:personal-care': cents, 'expense:household': month.price(random.int(495, 1_450)) }
      : { 'expense:personal-care': cents };
    return spent(weekday(day) === SUNDAY ? day - 1 : day, 'Drogerie Silberbach', account, parts, { noticed });
  });
}
