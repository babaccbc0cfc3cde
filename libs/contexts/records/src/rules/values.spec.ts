import { changed, sameValue } from './values.rule';

it('lays new values over old ones: absent stays, null goes', () =>
  expect(changed<{ a?: number; b?: number; c?: number }>({ a: 1, b: 2 }, { a: undefined, b: null, c: 3 })).toEqual({
    a: 1,
    c: 3,
  }));

it('leaves the old values alone', () => {
  const old = { a: 1 };
  changed(old, { a: 2 });
  expect(old).toEqual({ a: 1 });
});

it.each([
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  [{ a: undefined }, {}, true],
  [{ a: null }, {}, false],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [{ a: 1 }, { a: '1' }, false],
])('%j and %j are the same: %s', (a, b, same) => expect(sameValue(a, b)).toBe(same));
