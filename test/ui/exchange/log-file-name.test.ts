import { expect, test } from 'vitest';
import { formatBytes } from '../../../src/ui/exchange/byte-sizes.ts';
import { logFileName } from '../../../src/ui/exchange/log-file-name.ts';

const day = new Date(2025, 2, 4, 23, 59);

test.each([
  ['My finances', 'My finances 2025-03-04.daybook.json'],
  ['家計簿', '家計簿 2025-03-04.daybook.json'],
  ['a/b\\c: "d"?', 'a b c d 2025-03-04.daybook.json'],
  ['..', 'Daybook 2025-03-04.daybook.json'],
  ['\u202e\u0000', 'Daybook 2025-03-04.daybook.json'],
])('%j is saved as %s', (book, name) => expect(logFileName(book, day, false)).toBe(name));

test('packed says so', () => expect(logFileName('Mine', day, true)).toBe('Mine 2025-03-04.daybook.json.gz'));

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1234, '1.2 kB'],
  [23_456_789, '23 MB'],
])('%i bytes are %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words));
