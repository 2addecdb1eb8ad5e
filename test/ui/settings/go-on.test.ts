import { expect, test } from 'vitest';
import { isHurt } from '../../../src/ui/settings/go-on.tsx';

test.each([
  [{ type: 'ReadOnly', reason: { type: 'Damaged', wholeTo: 4, seenTo: 8 } }, true],
  [{ type: 'ReadOnly', reason: { type: 'StoresDisagree', position: 3 } }, true],
  [{ type: 'ReadOnly', reason: { type: 'FormatNewer', format: 9 } }, false],
  [{ type: 'ReadOnly', reason: { type: 'StoreUnavailable' } }, false],
  [{ type: 'ReadOnly' }, false],
  [{ type: 'HealedFromJournal', commits: 2 }, false],
])('%j: there is %s to go on from', (notice, hurt) => {
  expect(isHurt(notice)).toBe(hurt);
});
