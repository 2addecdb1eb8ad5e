import { expect, test } from 'vitest';
import { given } from '../../src/kernel/index.ts';
import type { TillEvent } from './support/till.ts';
import { tills, tillStream } from './support/till.ts';

const till = given(tills, tillStream);
const putIn = (amount: number): TillEvent => ({ type: 'MoneyPutIn', data: { till: 'front', amount } });
const takeOut = (amount: number) => ({ type: 'TakeOut', data: { till: 'front', amount } }) as const;

test('a till pays out what it holds', () => {
  till(putIn(500))
    .when(takeOut(500))
    .then({ type: 'MoneyTakenOut', data: { till: 'front', amount: 500 } });
});

test('a till does not pay out more than it holds', () => {
  till(putIn(300), [putIn(100), putIn(99)])
    .when(takeOut(500))
    .thenRejected({ type: 'TooLittleInTill', holds: 499 });
});

test('a command may be accepted with nothing to do', () => {
  till()
    .when({ type: 'PutIn', data: { till: 'front', amount: 0 } })
    .then();
});

test('a specification that does not hold says what differs', () => {
  expect(() => till(putIn(5)).when(takeOut(5)).then()).toThrow(
    /expected .*"events":\[\].*\n.*decided .*MoneyTakenOut/,
  );
  expect(() => till(putIn(5)).when(takeOut(5)).thenRejected({ type: 'TooLittleInTill', holds: 5 })).toThrow(
    'differs',
  );
});
