import { entityTag, namesTag } from './entity-tag';

it('a tag holds the revision where there is one', () => {
  expect(entityTag('abc')).toBe('"abc"');
  expect(entityTag('abc', 0)).toBe('"0-abc"');
});

it.each([
  ['"0-abc"', true],
  ['W/"0-abc"', true],
  ['"x", W/"0-abc"', true],
  ['*', true],
  ['"abc"', false],
  ['"0-ab"', false],
  ['0-abc', false],
  ['', false],
])('%s names "0-abc": %s', (header, named) => expect(namesTag(header, entityTag('abc', 0))).toBe(named));
