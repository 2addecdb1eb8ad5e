import { expect, test } from 'vitest';
import { reactionId, uuidV7, uuidV8 } from '../../src/kernel/index.ts';

test('UUIDv7 carries the time and sorts by it', () => {
  // RFC 9562 appendix A.6: the same time and random bits.
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  expect(uuidV7(1, random) < uuidV7(2, random)).toBe(true);
});

test('UUIDv8 of the same parts is the same, of others another', () => {
  expect(uuidV8('a', 1)).toBe(uuidV8('a', 1));
  expect(uuidV8('a', 1)).not.toBe(uuidV8('a', '1'));
  expect(uuidV8('ab', 'c')).not.toBe(uuidV8('a', 'bc'));
  expect(uuidV8('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a reaction has an id of its own for each manager, cause and ordinal, for ever the same', () => {
  expect(reactionId('payments', 'device/7.0', 0)).toBe('71a24df4-2382-8760-bc0b-9023701747a7');
  expect(reactionId('payments', 'device/7.0', 0)).not.toBe(reactionId('payments', 'device/7.0', 1));
});
