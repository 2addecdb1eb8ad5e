import { describe, expect, test } from 'vitest';
import { nextOption, shouldTakeOnTab } from '../../../src/ui/components/combobox-keys.ts';
import { dateForKey } from '../../../src/ui/components/date-keys.ts';
import { cursorForKey } from '../../../src/ui/components/virtual-keys.ts';

const key = (name: string) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false });

describe('in a long list', () => {
  const to = (name: string, cursor: number) => cursorForKey(key(name), cursor, 100, 20);

  test('arrows and their letters move by a row and stop at the ends', () => {
    expect(to('ArrowDown', -1)).toBe(0);
    expect(to('j', 4)).toBe(5);
    expect(to('k', 4)).toBe(3);
    expect(to('ArrowUp', 0)).toBe(0);
    expect(to('ArrowDown', 99)).toBe(99);
  });

  test('pages and ends', () => {
    expect(to('PageDown', 10)).toBe(30);
    expect(to('PageUp', 10)).toBe(0);
    expect(to('Home', 10)).toBe(0);
    expect(to('End', 10)).toBe(99);
  });

  test('other keys, keys with a modifier, and an empty list move nothing', () => {
    expect(to('x', 10)).toBeUndefined();
    expect(cursorForKey({ ...key('ArrowDown'), metaKey: true }, 1, 100, 20)).toBeUndefined();
    expect(cursorForKey(key('ArrowDown'), -1, 0, 20)).toBeUndefined();
  });
});

describe('in a combobox', () => {
  test('the first arrow opens the list at its first or last option', () => {
    expect(nextOption('ArrowDown', { open: false, active: undefined, count: 3 })).toBe(0);
    expect(nextOption('ArrowUp', { open: false, active: undefined, count: 3 })).toBe(2);
  });

  test('arrows go round', () => {
    expect(nextOption('ArrowDown', { open: true, active: 2, count: 3 })).toBe(0);
    expect(nextOption('ArrowUp', { open: true, active: 0, count: 3 })).toBe(2);
  });

  test('nothing to go to, and keys that are no arrows', () => {
    expect(nextOption('ArrowDown', { open: true, active: undefined, count: 0 })).toBeUndefined();
    expect(nextOption('a', { open: true, active: 1, count: 3 })).toBeUndefined();
  });

  test('tab takes what was moved to, and the first match where it must be one', () => {
    const tab = (state: Omit<Parameters<typeof shouldTakeOnTab>[0], 'creates'>, creates = false) =>
      shouldTakeOnTab({ ...state, creates });
    expect(tab({ free: true, chosen: true, text: 'x', label: 'y' })).toBe(true);
    expect(tab({ free: true, chosen: false, text: 'x', label: 'y' })).toBe(false);
    expect(tab({ free: false, chosen: false, text: 'gi', label: 'Giro' })).toBe(true);
    expect(tab({ free: false, chosen: false, text: '', label: 'Giro' })).toBe(false);
    expect(tab({ free: false, chosen: false, text: 'Giro', label: 'Giro' })).toBe(false);
    expect(tab({ free: false, chosen: false, text: 'Grocries', label: 'Create' }, true)).toBe(false);
    expect(tab({ free: false, chosen: true, text: 'Grocries', label: 'Create' }, true)).toBe(false);
  });
});

describe('in a date', () => {
  const today = '2025-03-12';
  test.each([
    ['t', '2024-01-01', '2025-03-12'],
    ['y', '2024-01-01', '2025-03-11'],
    ['+', '2025-02-28', '2025-03-01'],
    ['-', '2025-03-01', '2025-02-28'],
    ['w', '2025-03-12', '2025-03-05'],
    ['W', '2025-03-12', '2025-03-19'],
    ['m', '2025-02-14', '2025-02-01'],
    ['h', '2024-02-14', '2024-02-29'],
    ['[', '2025-03-31', '2025-02-28'],
    [']', '2025-01-31', '2025-02-28'],
  ])('%s on %s is %s', (letter, from, to) => expect(dateForKey(letter, from, today)).toBe(to));

  test('an empty field counts as today', () => {
    expect(dateForKey('+', '', today)).toBe('2025-03-13');
  });

  test('digits are the field’s own', () => {
    expect(dateForKey('3', today, today)).toBeUndefined();
  });
});
