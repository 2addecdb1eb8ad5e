import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/ui/settings/fingerprint.ts';

test('the fingerprint is the start of the hash in four groups', () =>
  expect(fingerprint('3f9a0b1c77d2e4581234567890abcdef'.repeat(2))).toBe('3F9A 0B1C 77D2 E458'));
