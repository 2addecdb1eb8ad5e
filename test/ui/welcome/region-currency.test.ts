import { expect, test } from 'vitest';
import { guessCurrency } from '../../../src/ui/welcome/region-currency.ts';

test.each([
  [['de-AT'], 'EUR'],
  [['en-US'], 'USD'],
  [['ja'], 'JPY'],
  [['de-CH'], 'CHF'],
  [['ar-KW'], 'KWD'],
  [['zh-Hant-TW'], 'TWD'],
])('%j counts in %s', (languages, currency) => expect(guessCurrency(languages)).toBe(currency));

test('a region that is named says more than one that a language implies', () =>
  expect(guessCurrency(['en', 'en-GB'])).toBe('GBP'));

test('a tag that is none is passed over', () => expect(guessCurrency(['en_US.UTF-8', 'pl-PL'])).toBe('PLN'));

test('nothing known gives no guess', () => {
  expect(guessCurrency([])).toBeUndefined();
  expect(guessCurrency(['en-AQ'])).toBeUndefined(); // Antarctica has no currency.
});

test('every currency of the table is one that the browser knows, and no region is claimed twice', async () => {
  const source = await import('node:fs').then((fs) =>
    fs.readFileSync('src/ui/welcome/region-currency.ts', 'utf8'),
  );
  const entries = [...source.matchAll(/\b([A-Z]{3}): '([A-Z ]+)'/g)];
  const known = new Set(Intl.supportedValuesOf('currency'));
  expect(entries.map(([, currency]) => currency).filter((currency) => !known.has(currency!))).toEqual([]);
  const regions = entries.flatMap(([, , list]) => list!.split(' '));
  expect(regions.length).toBe(new Set(regions).size);
});
