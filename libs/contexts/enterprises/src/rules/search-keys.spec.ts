import fc from 'fast-check';
import {
  beginningKeys,
  initialsAnywhereKeys,
  initialsBeginningKey,
  keysOfName,
  neighbourKeys,
  pairKeys,
  rarestOf,
  wholeKey,
} from './search-keys.rule';

const { whole, counted } = keysOfName({
  searched: '聊城昌润食品有限公司',
  regions: ['聊城'],
  core: '昌润食品',
  initials: ['LCCRSPYXGS', 'LCCRYPYXGS'],
});
const keys = [...whole, ...counted];

it('a name is found by itself, its core, what either begins with, every pair of characters', () => {
  expect(whole).toEqual([wholeKey('聊城昌润食品有限公司'), wholeKey('昌润食品')]);
  expect(keys).toEqual(expect.arrayContaining([...beginningKeys('聊城'), ...beginningKeys('昌润')]));
  expect(keys).toEqual(expect.arrayContaining([...pairKeys([...'聊城昌润食品有限公司'])]));
  expect(keys).not.toContain(beginningKeys('食品')[0]);
  expect(keys).not.toContain(wholeKey('昌润'));
});

it('by initials: two or three of a beginning, four or more anywhere, in every reading', () => {
  for (const letters of ['LC', 'LCC', 'CR', 'CRS', 'CRY']) expect(keys).toContain(initialsBeginningKey(letters));
  for (const letters of ['LCCR', 'CRSP', 'CRYPYXGS'])
    expect(keys).toEqual(expect.arrayContaining([...initialsAnywhereKeys(letters)]));
  expect(keys).not.toContain(initialsBeginningKey('SP'));
  expect(initialsAnywhereKeys('CRS')).toEqual([]);
});

it('one of a single character is found as a whole', () =>
  expect(keysOfName({ searched: '禾', regions: [], core: '禾', initials: ['H'] }).whole).toEqual([wholeKey('禾')]));

it('a pair is another one with a character between, and a character of two code units is one', () => {
  expect(neighbourKeys([...'昌润食'])).toHaveLength(2);
  expect(pairKeys([...'昌润食'])).toHaveLength(3);
  expect(pairKeys([...'昌润'])).not.toContain(pairKeys([...'昌X润'])[2]);
  expect(neighbourKeys([...'𠮷野'])).toHaveLength(1);
});

it('keys are whole numbers of 32 bits, each once, and different texts hardly ever share one', () => {
  const seen = new Map<number, string>();
  const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
  let shared = 0;
  fc.assert(
    fc.property(han, han, (a, b) => {
      const [key] = neighbourKeys([a, b]) as [number];
      expect(key).toBe(key | 0);
      if ((seen.get(key) ?? a + b) !== a + b) shared++;
      seen.set(key, a + b);
    }),
    { numRuns: 5_000 },
  );
  expect(shared).toBeLessThanOrEqual(1);
  expect(new Set(keys).size).toBe(keys.length);
});

it('the rarest of many keys, three at most; one that nobody has comes first', () => {
  const names = [7, 0, 3, 900];
  expect(rarestOf([0, 1, 2, 3], (key) => names[key]!)).toEqual([1, 2, 0]);
  expect(rarestOf([3], (key) => names[key]!)).toEqual([3]);
  expect(beginningKeys('禾')).toEqual([]);
});
