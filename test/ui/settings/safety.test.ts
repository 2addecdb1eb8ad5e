import { expect, test } from 'vitest';
import { eventsSinceExport, safetyCopyState, shouldRemind } from '../../../src/ui/settings/safety.ts';

test('the newest word on the safety copy counts', () => {
  expect(safetyCopyState([])).toBe('on');
  expect(safetyCopyState([{ type: 'SafetyCopyOff' }])).toBe('off');
  expect(safetyCopyState([{ type: 'SafetyCopyBehind' }, { type: 'SafetyCopyBack' }, { type: 'Other' }])).toBe(
    'on',
  );
});

test('what no exported file holds is counted from the last export, or from the beginning', () => {
  expect(eventsSinceExport(120, undefined)).toBe(120);
  expect(eventsSinceExport(120, { at: 0, position: 100 })).toBe(20);
});

test('the reminder comes with many events only', () => {
  expect(shouldRemind(99, undefined)).toBe(false);
  expect(shouldRemind(100, undefined)).toBe(true);
  expect(shouldRemind(150, { at: 0, position: 100 })).toBe(false);
});
