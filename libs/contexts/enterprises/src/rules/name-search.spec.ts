import { bigramsOf, searchedName } from './name-search.rule';

it('compares names in half width, without blanks, with one kind of brackets, in capitals', () =>
  expect(searchedName('ａbc 食品（聊城）〔集团〕有限公司')).toBe('ABC食品(聊城)(集团)有限公司'));

it.each([
  ['聊城颂禾', ['聊城', '城颂', '颂禾']],
  ['禾', []],
  ['禾禾禾', ['禾禾']],
  ['𠮷野家', ['𠮷野', '野家']],
])('bigrams of %s', (name, pairs) => expect(bigramsOf(name)).toEqual(pairs));
