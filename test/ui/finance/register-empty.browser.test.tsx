import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { RegisterEmpty } from '../../../src/ui/finance/register/register-empty.tsx';
import { chart } from './support/drafts.ts';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  return () => {
    render(null, place);
    place.remove();
  };
});

test('an account that there is not is no account without transactions', () => {
  render(<RegisterEmpty view={{ account: 'nope' }} chart={chart} onClear={() => {}} />, place);
  expect(place.textContent).toContain('There is no such account');
  expect(place.querySelector('a')?.getAttribute('href')).toBe('#/register');
  render(<RegisterEmpty view={{ account: 'giro' }} chart={chart} onClear={() => {}} />, place);
  expect(place.textContent).toContain('Now the first transaction');
});
