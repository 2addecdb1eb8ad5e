import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { localeOverride } from '../../../src/ui/app/preferences.ts';
import { OwnAccountList } from '../../../src/ui/finance/accounts/own-account-list.tsx';
import { account, chartWith } from './support/drafts.ts';

let place: HTMLElement;

beforeEach(() => {
  localeOverride.value = 'en-GB';
  place = document.createElement('div');
  document.body.append(place);
  return () => {
    render(null, place);
    place.remove();
  };
});

test('a closed account that holds something counts, and says that it is closed; an empty one is out of the way', () => {
  const chart = chartWith(
    { ...account('giro', 'asset'), balanceMinor: 10_000 },
    { ...account('old', 'asset'), open: false, balanceMinor: 2500 },
    { ...account('gone', 'asset'), open: false },
  );
  render(<OwnAccountList chart={chart} currency="EUR" onTask={() => {}} />, place);
  const [have] = place.querySelectorAll('section');
  expect(have?.querySelector('header')?.textContent).toContain('€125.00');
  expect(have?.textContent).toContain('old closed');
  expect(have?.textContent).not.toContain('gone');
  expect(place.querySelector('details')?.textContent).toContain('gone');
});
