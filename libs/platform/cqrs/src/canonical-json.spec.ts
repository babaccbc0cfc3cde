import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

/** The same value with its keys in the order of the RFC, as far as an object of JavaScript keeps it. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

it('writes what the reference implementation of RFC 8785 writes, whatever the order of the keys', () => {
  const whole = fc.jsonValue({ stringUnit: 'binary' });
  fc.assert(
    fc.property(whole, (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
      expect(canonicalJson(sorted(value))).toBe(canonicalize(value));
    }),
  );
});

it.each([
  ['numbers that are keys, by their characters', { 9: 'b', 10: 'a' }, '{"10":"a","9":"b"}'],
  [
    'the keys of RFC 8785, section 3.2.3',
    { '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 },
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
  ],
  ['numbers as ECMAScript writes them', [-0, 1e21, 1e-7, 4.5, 0.002], '[0,1e+21,1e-7,4.5,0.002]'],
  ['a day as its text', { on: new Date(0) }, '{"on":"1970-01-01T00:00:00.000Z"}'],
  ['no field that is not there', { a: undefined, b: { c: undefined } }, '{"b":{}}'],
])('writes %s', (_, value, text) => expect(canonicalJson(value)).toBe(text));

it.each([NaN, Infinity, undefined, 1n, 'half a character \ud83d', { '\ud83d': 1 }])('refuses %p', (value) =>
  expect(() => canonicalJson(value)).toThrow(),
);
