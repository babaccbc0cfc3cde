import fc from 'fast-check';
import { holdsOneOf, nearKeys, nearPatterns } from './near-names.rule';
import { type Key, keysOfName, pairKeys } from './search-keys.rule';

const isNear = (typed: string, name: string): boolean => holdsOneOf([...name], nearPatterns([...typed]));

it.each([
  ['昌闰食品', '聊城昌润食品厂'],
  ['唱润食品', '聊城昌润食品厂'],
  ['昌润食晶', '聊城昌润食品厂'],
  ['昌食品', '聊城昌润食品厂'],
  ['昌润食品品厂', '聊城昌润食品厂'],
  ['昌X润食品', '聊城昌润食品厂'],
  ['昌闰食', '聊城昌润食品厂'],
  ['昌润实', '聊城昌润食品厂'],
  ['𠮷叶家', '聊城𠮷野家店'],
])('%s may be %s', (typed, name) => expect(isNear(typed, name)).toBe(true));

it.each([
  ['品食润昌', '聊城昌润食品厂'],
  ['常闰食品', '聊城昌润食品厂'],
  ['昌闰', '聊城昌润食品厂'],
  ['昌润X', '聊城昌润'],
  ['品厂家', '聊城昌润食品厂'],
])('%s is not %s', (typed, name) => expect(isNear(typed, name)).toBe(false));

it('looks for nothing near to two characters, nor to a whole page', () => {
  expect(nearPatterns([...'昌润'])).toEqual([]);
  expect(nearPatterns(Array.from({ length: 31 }, () => '昌'))).toEqual([]);
});

const word = fc.string({ unit: fc.constantFrom(...'昌润食品颂禾面业𠮷A'), minLength: 4, maxLength: 9 });
const slip = fc.record({ at: fc.nat(8), kind: fc.constantFrom('wrong', 'missing', 'more') });

it('whatever one slip it was, the name that was meant has all keys of one of the sets and holds a pattern', () =>
  fc.assert(
    fc.property(word, word, word, slip, (before, meant, after, { at, kind }) => {
      const letters = [...meant];
      const i = at % letters.length;
      const typed =
        kind === 'wrong'
          ? letters.with(i, 'Z')
          : kind === 'more'
            ? letters.toSpliced(i, 0, 'Z')
            : letters.toSpliced(i, 1);
      const name = [...before, ...letters, ...after];
      const searched = name.join('');
      const { whole, counted } = keysOfName({ searched, regions: [], core: searched, initials: [] });
      const keys = new Set<Key>([...whole, ...counted]);
      const patterns = nearPatterns(typed);
      expect(holdsOneOf(name, patterns)).toBe(true);
      const sets = nearKeys(patterns, (key) => (keys.has(key) ? 1 : 0), 1);
      expect(sets.some((set) => set.every((key) => keys.has(key)))).toBe(true);
    }),
  ));

it('takes the rarest keys of each pattern, each set once; leaves out what no name has and what too many have', () => {
  const patterns = nearPatterns([...'昌润食品']);
  const all = patterns.flatMap((pattern) => pairKeys(pattern));
  const sets = nearKeys(patterns, () => 5, 5);
  expect(new Set(sets.map((set) => set.join())).size).toBe(sets.length);
  expect(sets.every((set) => set.length > 0 && set.length <= 3)).toBe(true);
  expect(nearKeys(patterns, () => 6, 5)).toEqual([]);
  expect(nearKeys(patterns, () => 0, 5)).toEqual([]);
  const [rare] = pairKeys([...'食品']) as [Key];
  const common = nearKeys(patterns, (key) => (key === rare ? 2 : all.includes(key) ? 9 : 0), 5);
  expect(common.length).toBeGreaterThan(0);
  expect(common.every((set) => set[0] === rare)).toBe(true);
});
