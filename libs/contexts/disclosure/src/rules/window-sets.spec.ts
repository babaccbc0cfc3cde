import { thresholdsSchema } from '@law';
import thresholds from '../../data/thresholds.city.json';
import national from '../../data/windows.national.json';
import { windowSetsOf, windowsSchema, windowsSchemaOf } from './window-sets.rule';

it('the files that come with the product fit their kinds', () => {
  expect(windowsSchema.safeParse(national.content).error).toBeUndefined();
  expect(thresholdsSchema.safeParse(thresholds.content).error).toBeUndefined();
});

it('dates and sources of the national sets are those of the law', () => {
  const { sets, caps } = windowSetsOf([national]);
  const of = (s: { id: string; validFrom: string; validUntil: string | undefined }) => [
    s.id,
    s.validFrom,
    s.validUntil,
  ];
  expect(sets.map(of)).toEqual([
    ['samr-45', '2021-09-01', undefined],
    ['ndrc-58', '2023-05-01', '2026-04-01'],
    ['samr-repair', '2025-12-25', undefined],
    ['ndrc-36', '2026-04-01', undefined],
    ['court-dishonest', '2017-05-01', undefined],
    ['lists', '2014-10-01', undefined],
  ]);
  expect(caps.map(of)).toEqual([['shandong-38', '2020-10-01', undefined]]);
  expect(sets.filter((s) => s.fields).map((s) => [s.id, s.fields])).toEqual([
    ['samr-45', ['market']],
    ['samr-repair', ['market']],
  ]);
});

it('a new version of a file ends the sets of the one before on its first day, and holds no earlier', () => {
  const next = { ...national, version: '2', validFrom: '2027-01-01' };
  const { sets } = windowSetsOf([national, next]);
  expect(sets.filter((s) => s.id === 'ndrc-36').map((s) => [s.validFrom, s.validUntil])).toEqual([
    ['2026-04-01', '2027-01-01'],
    ['2027-01-01', undefined],
  ]);
  expect(sets.filter((s) => s.id === 'ndrc-58')).toHaveLength(1);
});

it.each([
  [{ ...national.content.sets[0], rules: [] }],
  [{ ...national.content.sets[0], rules: [{ public: true, max: {} }] }],
  [{ ...national.content.sets[0], validFrom: '2021-02-30' }],
  [{ ...national.content.sets[0], surprise: 1 }],
])('refuses a set that is not whole', (set) =>
  expect(windowsSchema.safeParse({ sets: [set], caps: [] }).success).toBe(false),
);

it('refuses windows of a kind of item that nobody has', () => {
  const kind = [...new Set(national.content.sets.flatMap((set) => set.kinds))];
  expect(windowsSchemaOf({ kind }).safeParse(national.content).success).toBe(true);
  const misspelt = windowsSchemaOf({ kind: kind.slice(1) }).safeParse(national.content);
  expect(misspelt.error?.issues[0]?.message).toContain('penalty');
});
