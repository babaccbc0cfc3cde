import { beginningKeys, initialsAnywhereKeys, initialsBeginningKey, pairKeys, wholeKey } from './search-keys.rule';
import { keysToCount, planOf } from './search-plan.rule';

const terms = { whole: '聊城昌润食品', part: '昌润食品' };
const pairs = pairKeys([...terms.part]);
const [first, second] = pairs as [number, number];
const [begin] = beginningKeys('昌润') as [number];
const wholes = [[wholeKey(terms.whole)], [wholeKey(terms.part)]];
type Counts = [number, number][];
const plan = (counts: Counts, asked: Parameters<typeof planOf>[0] = terms) =>
  planOf(asked, (key) => new Map(counts).get(key) ?? 0, 100);
const allOf = (names: number): Counts => pairs.map((key) => [key, names]);

it('reads what has the rarest keys of the part, though the others be common', () => {
  const { sets, tooCommon } = plan([...allOf(5_000), [second, 3], [first, 100]]);
  expect([sets.length, sets[0]?.slice(0, 2), tooCommon]).toEqual([1, [second, first], false]);
  expect(plan(allOf(100)).tooCommon).toBe(false);
});

it('of a part that is too common only whole names, and those that begin with it where these are few', () => {
  expect(plan([...allOf(101), [begin, 100]])).toEqual({ sets: [...wholes, [begin]], tooCommon: true });
  expect(plan([...allOf(101), [begin, 101]])).toEqual({ sets: wholes, tooCommon: true });
});

it('of initials the rarest fours together, or the two or three a name begins with', () => {
  const asked = { whole: 'CRSPY', part: 'CRSPY', letters: 'CRSPY' };
  const [crsp, rspy] = initialsAnywhereKeys('CRSPY') as [number, number];
  expect(plan([], asked).sets).toContainEqual([crsp, rspy]);
  const common: Counts = [
    [crsp, 101],
    [rspy, 101],
  ];
  expect(plan(common, asked)).toMatchObject({ sets: [expect.anything()], tooCommon: true });
  expect(plan([], { whole: 'CR', part: 'CR', letters: 'CR' }).sets).toContainEqual([initialsBeginningKey('CR')]);
});

it('says of which keys it needs the number', () => {
  expect(keysToCount(terms)).toEqual([...pairs, begin]);
  expect(keysToCount({ whole: 'CR', part: 'CR', letters: 'CR' })).toContain(initialsBeginningKey('CR'));
});
