import { actsOf } from './same-act.rule';

const acts = (...records: [string, ...string[]][]) =>
  Object.fromEntries(actsOf(records.map(([id, ...sameActAs]) => ({ id, sameActAs }))));

it('keeps records without links apart', () => expect(acts(['a'], ['b'])).toEqual({}));

it('follows links both ways and over several steps', () =>
  expect(acts(['c', 'b'], ['b', 'a'], ['a'], ['d'])).toEqual({ a: 'a', b: 'a', c: 'a' }));

it('joins two records through one that is not there any more', () =>
  expect(acts(['a', 'x'], ['b', 'x'])).toEqual({ a: 'a', b: 'a', x: 'a' }));

it('does not mind circles or the order', () => {
  expect(acts(['a', 'b'], ['b', 'c'], ['c', 'a'])).toEqual({ a: 'a', b: 'a', c: 'a' });
  expect(acts(['c', 'a'], ['b', 'c'], ['a', 'b'])).toEqual({ a: 'a', b: 'a', c: 'a' });
});
