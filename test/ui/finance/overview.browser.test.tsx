import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { BalanceRow, Overview as Standing } from '../../../src/domains/finance/index.ts';
import { provideEngine } from '../../../src/ui/app/engine.ts';
import { at, goTo, goToNow } from '../../../src/ui/app/moment.ts';
import { localeOverride } from '../../../src/ui/app/preferences.ts';
import { App } from '../../../src/ui/shell/app.tsx';
import { fakeEngine, type FakeEngine } from '../app/fake-engine.ts';
import '../../../src/ui/styles/tokens.css';
import '../../../src/ui/styles/base.css';
import { account } from './support/drafts.ts';

let place: HTMLElement;
let engine: FakeEngine;
let books = 0;
const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

beforeEach(async () => {
  localeOverride.value = 'en-GB';
  await page.viewport(1280, 800);
  engine = fakeEngine();
  provideEngine(engine);
  // Answers are kept a moment by book: those of one test are not those of another.
  books += 1;
  engine.tell({
    book: {
      book: `overview ${books}`,
      domain: 'finance',
      name: 'Ours',
      currency: 'EUR',
      timeZone: 'UTC',
      createdAt: 0,
    },
  });
  place = document.createElement('div');
  document.body.append(place);
  render(<App />, place);
  await until(() => engine.watches.some(({ name }) => name === 'overview'));
  return () => {
    render(null, place);
    place.remove();
    goToNow();
  };
});

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds() && waited < 100; waited += 1) await soon();
}

/** Answers the question as it is asked at the moment looked at. */
async function answer(name: string, given: unknown): Promise<void> {
  const asked = engine.watches.filter((one) => one.name === name && one.at === at.peek());
  for (const watch of asked) watch.answer(given);
  await soon();
}

const standing = (currencies: Standing['currencies']): Standing => ({
  today: '2025-03-12',
  currencies,
  transactions: 0,
});
const euros = (netWorthMinor: number): Standing['currencies'][number] => ({
  currency: 'EUR',
  netWorthMinor,
  assetsMinor: netWorthMinor,
  liabilitiesMinor: 0,
  months: [],
  categories: [],
});
const nothingListed = { total: 0, offset: 0, sums: [], rows: [] };
const giro = (change: Partial<BalanceRow> = {}): BalanceRow => ({
  ...account('giro', 'asset'),
  name: 'Giro',
  balanceMinor: 50_000,
  ...change,
});
const main = () => place.querySelector('main')?.textContent ?? '';

test('whatever order the answers of another moment come in, the screen never mixes two', async () => {
  await answer('register', nothingListed);
  await answer('balances', [giro()]);
  await answer('overview', standing([euros(50_000)]));
  expect(main()).toContain('€500.00');
  goTo(0);
  await soon();
  await answer('overview', standing([])); // The accounts on screen are still those of now.
  expect(main()).toContain('€500.00');
  expect(main()).not.toContain('broke');
  await answer('balances', []);
  await answer('register', nothingListed);
  expect(main()).toContain('Nothing was recorded by then');
  expect(main()).not.toContain('Open your first account');
  goToNow();
  await soon();
  expect(main()).toContain('€500.00');
});

test('a screen that broke at one moment is tried anew at the next', async () => {
  await answer('register', nothingListed);
  await answer('balances', [giro()]);
  await answer('overview', { today: '2025-03-12', transactions: 0, currencies: [{ currency: 'EUR' }] });
  expect(main()).toContain('Something broke');
  goTo(3);
  await soon();
  await answer('overview', standing([euros(10_000)]));
  await answer('balances', [giro({ balanceMinor: 10_000 })]);
  await answer('register', nothingListed);
  expect(main()).toContain('€100.00');
});

test('what is dated after today is told apart, once, in the net worth and in the account', async () => {
  await answer('register', nothingListed);
  await answer('balances', [giro({ balanceMinor: -40_000, toComeMinor: -90_000 })]);
  await answer('overview', standing([euros(50_000)]));
  expect(main()).toContain('€500.00');
  expect(main()).not.toContain('−€400.00');
  expect(main().match(/−€900\.00\s+to come/g)).toHaveLength(2);
});
