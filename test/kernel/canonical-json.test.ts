import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, findLoneSurrogate } from '../../src/kernel/index.ts';
import type { JsonValue } from '../../src/kernel/index.ts';

const json = fc
  .oneof(fc.jsonValue({ maxDepth: 5 }), fc.jsonValue({ maxDepth: 3, stringUnit: 'binary-ascii' }))
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);

test('is what another implementation of RFC 8785 writes', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
  );
});

test('keys are ordered by UTF-16 code units, at every depth', () => {
  // RFC 8785 §3.2.3's own example.
  const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  expect(canonicalJson({ b: { d: 1, c: 2 }, a: [] })).toBe('{"a":[],"b":{"c":2,"d":1}}');
});

test('members that are undefined are absent', () => {
  expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
});

test('keys that an object cannot hold in order are in order all the same', () => {
  const value = JSON.parse(
    '{"b":{"10":1,"9":2,"!":3},"a":{"__proto__":{"y":1,"x":2},"constructor":0}}',
  ) as JsonValue;
  expect(canonicalJson(value)).toBe(
    '{"a":{"__proto__":{"x":2,"y":1},"constructor":0},"b":{"!":3,"10":1,"9":2}}',
  );
});

test('a text that only looks like a lone surrogate is kept', () => {
  expect(canonicalJson({ path: 'C:\\\\udata', plain: '\\ud800' })).toBe(
    JSON.stringify({ path: 'C:\\\\udata', plain: '\\ud800' }),
  );
});

test('what JSON has no form for is refused', () => {
  expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  expect(() => canonicalJson({ text: '\ud800' })).toThrow(TypeError);
});

test('a lone surrogate is found where it is', () => {
  expect(findLoneSurrogate({ a: ['fine', 'b\udc00'] })).toEqual(['a', 1]);
  expect(findLoneSurrogate({ a: ['fine', '😀'] })).toBeUndefined();
});
