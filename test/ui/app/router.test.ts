import { expect, test } from 'vitest';
import { href, parseRoute, segment } from '../../../src/ui/app/router.ts';

test('an address is read as path and parameters', () => {
  const { path, params } = parseRoute('#/register/2026?account=asset%3Agiro&text=caf%C3%A9');
  expect(path).toEqual(['register', '2026']);
  expect(Object.fromEntries(params)).toEqual({ account: 'asset:giro', text: 'café' });
});

test('no address at all is the home screen', () => {
  expect(parseRoute('').path).toEqual([]);
  expect(parseRoute('#/').path).toEqual([]);
});

test('a segment may hold any text and comes back as it was', () => {
  const account = 'asset:50 % / "Übrig"?';
  expect(parseRoute(href(`/accounts/${segment(account)}`)).path).toEqual(['accounts', account]);
});

test('a broken escape stays as it was typed', () => {
  expect(parseRoute('#/register/100%').path).toEqual(['register', '100%']);
});

test('parameters that say nothing are left out', () => {
  expect(href('/register', { account: 'a', from: undefined, text: '' })).toBe('#/register?account=a');
  expect(href('register')).toBe('#/register');
});
