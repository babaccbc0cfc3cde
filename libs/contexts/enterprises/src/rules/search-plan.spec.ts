import { beginningKey, initialsAnywhereKeys, initialsBeginningKey, neighbourKeys, wholeKey } from './search-keys.rule';
import { keysToCount, planOf } from './search-plan.rule';

const terms = { whole: '聊城昌润食品', part: '昌润食品' };
const [first, second, third] = neighbourKeys([...'昌润食品']) as [number, number, number];
const begin = beginningKey('昌润')!;
const wholes = [wholeKey(terms.whole), wholeKey(terms.part)];
const plan = (counts: [number, number][], asked: Parameters<typeof planOf>[0] = terms) =>
  planOf(asked, (key) => new Map(counts).get(key) ?? 0, 100);

it('reads the rarest pair of the part, and whole names', () =>
  expect(
    plan([
      ...([
        [first, 7],
        [second, 3],
        [third, 5_000],
      ] as [number, number][]),
      [begin, 7],
    ]),
  ).toEqual({
    keys: [...wholes, second],
    tooCommon: false,
  }));

it('of a part that is too common only whole names, and those that begin with it where these are few', () => {
  const common: [number, number][] = [first, second, third].map((key) => [key, 101]);
  expect(plan([...common, [begin, 100]])).toEqual({ keys: [...wholes, begin], tooCommon: true });
  expect(plan([...common, [begin, 101]])).toEqual({ keys: wholes, tooCommon: true });
  expect(plan(common.with(1, [second, 100]))).toEqual({ keys: [...wholes, second], tooCommon: false });
});

it('of initials the rarest four, or the two or three a name begins with', () => {
  const asked = { whole: 'CRSPY', part: 'CRSPY', letters: 'CRSPY' };
  const [crsp, rspy] = initialsAnywhereKeys('CRSPY') as [number, number];
  expect(
    plan(
      [
        [crsp, 3],
        [rspy, 4],
      ],
      asked,
    ).keys,
  ).toContain(crsp);
  expect(
    plan(
      [
        [crsp, 101],
        [rspy, 101],
      ],
      asked,
    ),
  ).toMatchObject({ tooCommon: true });
  expect(plan([], { whole: 'CR', part: 'CR', letters: 'CR' }).keys).toContain(initialsBeginningKey('CR'));
});

it('says of which keys it needs the number', () => {
  expect(keysToCount(terms)).toEqual([first, second, third, begin]);
  expect(keysToCount({ whole: 'CR', part: 'CR', letters: 'CR' })).toContain(initialsBeginningKey('CR'));
});
