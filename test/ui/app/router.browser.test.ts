import { beforeEach, expect, test } from 'vitest';
import {
  closeWithParams,
  navigate,
  openWithParams,
  route,
  setParams,
  startRouter,
  visits,
} from '../../../src/ui/app/router.ts';

const param = (name: string) => route.peek().params.get(name);
const gone = () => new Promise((resolve) => setTimeout(resolve, 100));

startRouter();

beforeEach(() => navigate('/register'));

test('going back closes what was opened', async () => {
  openWithParams({ open: 'a' });
  expect(param('open')).toBe('a');
  history.back();
  await gone();
  expect(location.hash).toBe('#/register');
  expect(param('open')).toBeNull();
});

test('closing takes the step back, so that going back leads where one was before', async () => {
  navigate('/accounts');
  navigate('/register');
  openWithParams({ open: 'a' });
  closeWithParams({ open: undefined });
  expect(param('open')).toBeNull();
  await gone();
  expect(location.hash).toBe('#/register');
  history.back();
  await gone();
  expect(location.hash).toBe('#/accounts');
});

test('what else was changed meanwhile stays', async () => {
  openWithParams({ open: 'a' });
  setParams({ q: 'rewe' });
  closeWithParams({ open: undefined });
  await gone();
  expect(location.hash).toBe('#/register?q=rewe');
});

test('only going elsewhere counts as a visit', async () => {
  const before = visits.peek();
  openWithParams({ open: 'a' });
  setParams({ q: 'rewe' });
  closeWithParams({ open: undefined });
  await gone();
  expect(visits.peek()).toBe(before);
  navigate('/accounts');
  await gone();
  expect(visits.peek()).toBe(before + 1);
  history.back();
  await gone();
  expect(visits.peek()).toBe(before + 2);
});
