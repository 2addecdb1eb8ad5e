import { expect, test } from 'vitest';
import { dateUnder } from '../../../src/ui/exchange/date-reading.ts';

test.each([
  ['03/04/2025', 'dmy', '2025-04-03'],
  ['03/04/2025', 'mdy', '2025-03-04'],
  ['2025-04-03 10:26:12', 'ymd', '2025-04-03'],
  ['20.06.25', 'dmy', '2025-06-20'],
  ['20.06.25', 'ymd', '2020-06-25'],
  ['20250104', 'ymd', '2025-01-04'],
  ['04012025', 'dmy', '2025-01-04'],
  ['01.02.70', 'dmy', '1970-02-01'],
  ['31.02.2025', 'dmy', undefined],
  ['02 Jan 2025', 'dmy', undefined],
] as const)('%s, %s: %s', (cell, order, date) => expect(dateUnder(cell, order, 68)).toBe(date));
