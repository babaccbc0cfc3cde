import fc from 'fast-check';
import { CLASSES, type CreditItem, FIELDS, MEASURES, type PenaltyItem } from '@law';
import { addDays, addMonths, addYears, endOfPeriod } from '@platform/calendar';
import thresholds from '../../data/thresholds.city.json';
import national from '../../data/windows.national.json';
import { checkItem, honourItem, listingItem, penaltyItem } from './examples.rule';
import { windowSetsOf } from './window-sets.rule';
import { repairableFrom, statusUntil, windowOf } from './windows.rule';

const sets = windowSetsOf([national, thresholds]);
type Dates = readonly [publicFrom: string | null, publicUntil: string | null, legalEnd: string | null];
const datesOf = (item: CreditItem): Dates => {
  const { publicFrom, publicUntil, legalEnd } = windowOf(item, sets);
  return [publicFrom, publicUntil, legalEnd];
};
const ban = (measureUntil: string): Partial<PenaltyItem> => ({ measures: ['限制从业'], measureUntil });

// Hand-computed. A period ends at 24:00 of its last day, so the first day not covered is one later.
describe.each<[string, PenaltyItem, Dates]>([
  // Order 36: the date of the deciding paper, not of its service
  [
    'general, Order 36 and SAMR rule: 1 year',
    penaltyItem({ dates: { decided: '2026-05-11', served: '2026-05-20', published: '2026-05-18' } }),
    ['2026-05-18', '2027-05-12', '2027-05-12'],
  ],
  ['publication missing: public from the decision', penaltyItem(), ['2026-05-11', '2027-05-12', '2027-05-12']],
  ['serious: 3 years', penaltyItem({ statedClass: 'serious' }), ['2026-05-11', '2029-05-12', '2029-05-12']],
  [
    'minor fine: 3 months after the paper',
    penaltyItem({ statedClass: 'minor' }),
    ['2026-05-11', '2026-08-12', '2026-08-12'],
  ],
  ['criticism 通报批评: minor', penaltyItem({ measures: ['通报批评'] }), ['2026-05-11', '2026-08-12', '2026-08-12']],
  [
    'a warning alone is never public, ends after 3 months',
    penaltyItem({ measures: ['警告'] }),
    [null, null, '2026-08-12'],
  ],
  [
    'a warning alone, published late by mistake',
    penaltyItem({ measures: ['警告'], dates: { decided: '2026-05-11', published: '2026-07-01' } }),
    [null, null, '2026-08-12'],
  ],
  [
    'month end: 30 November + 3 months',
    penaltyItem({ statedClass: 'minor', dates: { decided: '2026-11-30' } }),
    ['2026-11-30', '2027-03-01', '2027-03-01'],
  ],
  ['leap day', penaltyItem({ dates: { decided: '2028-02-29' } }), ['2028-02-29', '2029-03-01', '2029-03-01']],
  // Order 45 of market supervision counts from publication …
  [
    'market, general, 2022-12: Order 58 ends weeks before the SAMR rule comes',
    penaltyItem({ dates: { decided: '2022-12-01', published: '2022-12-08' } }),
    ['2022-12-08', '2025-12-02', '2025-12-02'],
  ],
  [
    'market, general, 2022-06: Order 58 from the decision ends before Order 45',
    penaltyItem({ dates: { decided: '2022-06-01', published: '2022-07-01' } }),
    ['2022-07-01', '2025-06-02', '2025-06-02'],
  ],
  [
    'market, general, decided 2024: a shorter set ends it on the day it comes into force',
    penaltyItem({ dates: { decided: '2024-03-05' } }),
    ['2024-03-05', '2025-12-25', '2025-12-25'],
  ],
  [
    'market, general, decided 2025-06: one year from the decision',
    penaltyItem({ dates: { decided: '2025-06-10' } }),
    ['2025-06-10', '2026-06-11', '2026-06-11'],
  ],
  // … and covers the market field alone
  [
    'environment, general, decided 2024: Order 36 ends it on 2026-04-01',
    penaltyItem({ field: 'environment', dates: { decided: '2024-03-05' } }),
    ['2024-03-05', '2026-04-01', '2026-04-01'],
  ],
  [
    'environment, general, decided 2022-01: Order 58 3 years from the decision',
    penaltyItem({ field: 'environment', dates: { decided: '2022-01-10' } }),
    ['2023-05-01', '2025-01-11', '2025-01-11'],
  ],
  [
    'environment, serious, decided 2021: public from the first set that covers it',
    penaltyItem({ field: 'environment', statedClass: 'serious', dates: { decided: '2021-03-01' } }),
    ['2023-05-01', '2024-03-02', '2024-03-02'],
  ],
  [
    'market, minor fine 2023-01: Order 45 3 months from publication',
    penaltyItem({ statedClass: 'minor', dates: { decided: '2023-01-10', published: '2023-01-20' } }),
    ['2023-01-20', '2023-04-21', '2023-04-21'],
  ],
  [
    'market, trade ban of 2021 longer than 3 years: Order 45 follows the ban, Order 58 ends it',
    penaltyItem({ ...ban('2027-10-31'), dates: { decided: '2021-10-31' } }),
    ['2021-10-31', '2024-11-01', '2024-11-01'],
  ],
  // several kinds: the longest
  [
    'fine and confiscation',
    penaltyItem({ measures: ['罚款', '没收违法所得'], statedClass: 'minor' }),
    ['2026-05-11', '2027-05-12', '2027-05-12'],
  ],
  [
    'licence revoked and minor fine',
    penaltyItem({ measures: ['吊销许可证件', '罚款'], statedClass: 'minor' }),
    ['2026-05-11', '2029-05-12', '2029-05-12'],
  ],
  // the five-year cap, from the end of the act
  [
    'an old act found late: the cap ends it first',
    penaltyItem({
      statedClass: 'serious',
      dates: { actEnd: '2022-03-01', found: '2026-01-05', decided: '2026-05-11' },
    }),
    ['2026-05-11', '2027-03-02', '2027-03-02'],
  ],
  [
    'an act that ended more than five years ago is never shown',
    penaltyItem({ dates: { actEnd: '2021-05-10', decided: '2026-05-11' } }),
    [null, null, '2026-05-11'],
  ],
  // duties
  [
    'recorded as not fulfilled: until the cap, from the earliest date known',
    penaltyItem({ dutiesFulfilled: false, dates: { found: '2026-04-20', decided: '2026-05-11' } }),
    ['2026-05-11', '2031-04-21', '2031-04-21'],
  ],
  [
    'not fulfilled, then fulfilled after the maximum: ends that day',
    penaltyItem({ dutiesFulfilled: true, dutiesFulfilledOn: '2027-09-09' }),
    ['2026-05-11', '2027-09-09', '2027-09-09'],
  ],
  [
    'fulfilled in time',
    penaltyItem({ dutiesFulfilled: true, dutiesFulfilledOn: '2026-06-01' }),
    ['2026-05-11', '2027-05-12', '2027-05-12'],
  ],
  // not published before its end: never
  [
    'published after its end',
    penaltyItem({ statedClass: 'minor', dates: { decided: '2026-05-11', published: '2026-09-01' } }),
    [null, null, '2026-08-12'],
  ],
  // amounts classed by the dated thresholds
  [
    'a fine nobody classed: 2,999.99 yuan',
    penaltyItem({ statedClass: undefined, fineFen: 299_999 }),
    ['2026-05-11', '2026-08-12', '2026-08-12'],
  ],
  [
    'a fine nobody classed: 1,000,000 yuan',
    penaltyItem({ statedClass: undefined, fineFen: 100_000_000 }),
    ['2026-05-11', '2029-05-12', '2029-05-12'],
  ],
])('%s', (_, item, expected) => {
  it('has these dates', () => expect(datesOf(item)).toEqual(expected));
  it('is adverse', () => expect(windowOf(item, sets).class).toBe('adverse'));
});

it.each<[string, CreditItem, string, Dates]>([
  ['failed check, general', checkItem(), 'adverse', ['2026-05-11', '2027-05-12', '2027-05-12']],
  [
    'failed again is general too',
    checkItem({ again: true, field: 'agriculture' }),
    'adverse',
    ['2026-05-11', '2027-05-12', '2027-05-12'],
  ],
  ['check not final', checkItem({ final: false }), 'not-final-check', [null, null, null]],
  ['passed check', checkItem({ result: 'passed' }), 'neutral', ['2026-05-11', null, null]],
  ['honour in force', honourItem(), 'neutral', ['2023-09-01', null, null]],
  [
    'honour given back: no longer for everyone',
    honourItem({ withdrawn: { on: '2026-02-01', forFraud: false } }),
    'neutral',
    ['2023-09-01', '2026-02-01', null],
  ],
  [
    'honour withdrawn for fraud: serious, from the paper of its withdrawal',
    honourItem({ withdrawn: { on: '2026-05-20', forFraud: true } }),
    'adverse',
    ['2026-05-20', '2029-05-21', '2029-05-21'],
  ],
  [
    'serious list, three years',
    listingItem({ until: '2029-05-11' }),
    'adverse',
    ['2026-05-11', '2029-05-12', '2029-05-12'],
  ],
  [
    'serious list of before 2021-09-01 keeps its five years',
    listingItem({ dates: { decided: '2021-08-31' }, until: '2026-08-31' }),
    'adverse',
    ['2021-08-31', '2026-09-01', '2026-09-01'],
  ],
  [
    'an entry’s cap runs from the end of the act',
    listingItem({ dates: { decided: '2026-05-11', actEnd: '2022-01-31' }, until: '2029-05-11' }),
    'adverse',
    ['2026-05-11', '2027-02-01', '2027-02-01'],
  ],
  [
    'taken off the list',
    listingItem({ ended: '2027-06-01', until: '2029-05-11' }),
    'adverse',
    ['2026-05-11', '2027-06-01', '2027-06-01'],
  ],
  [
    'abnormal list, until ended or capped',
    listingItem({ list: 'abnormal' }),
    'adverse',
    ['2026-05-11', '2031-05-12', '2031-05-12'],
  ],
  ['watch list: never public', listingItem({ list: 'watch' }), 'watch', [null, null, '2031-05-12']],
  ['watch list, taken off', listingItem({ list: 'watch', ended: '2026-06-01' }), 'watch', [null, null, '2026-06-01']],
  ['pending', penaltyItem({ status: 'pending' }), 'pending', [null, null, null]],
  ['annulled: as if never recorded', penaltyItem({ status: 'annulled' }), 'adverse', [null, null, '2026-05-11']],
  ['annulled honour', honourItem({ status: 'annulled' }), 'neutral', [null, null, '2023-09-01']],
])('%s', (_, item, ofClass, dates) => {
  expect(windowOf(item, sets)).toMatchObject({ class: ofClass, field: item.field });
  expect(datesOf(item)).toEqual(dates);
});

it('an item that no set covers is not public and ends by the cap', () => {
  const old = windowSetsOf([{ ...national, validFrom: '2020-10-01', content: { ...national.content, sets: [] } }]);
  expect(windowOf(penaltyItem(), old)).toMatchObject({ publicFrom: null, legalEnd: '2031-05-12' });
});

it('without any rule adopted nothing is public and nothing ends', () =>
  expect(windowOf(penaltyItem(), windowSetsOf([]))).toMatchObject({ publicFrom: null, legalEnd: null }));

it.each<[Partial<PenaltyItem>, string | null | undefined]>([
  [{}, undefined],
  [ban('2032-01-31'), '2032-02-01'],
  [ban('9999-12-31'), null],
  [{ ...ban('2032-01-31'), status: 'annulled' }, undefined],
])('a restriction still running is status, whatever the window: %j', (more, expected) =>
  expect(statusUntil(penaltyItem(more))).toBe(expected),
);

it.each<[string, Partial<PenaltyItem>, string, string | null]>([
  ['general: 3 months', {}, '2026-06-01', '2026-08-12'],
  ['serious: 1 year', { statedClass: 'serious' }, '2026-06-01', '2027-05-12'],
  ['a minor item has no minimum: it ends by itself', { statedClass: 'minor' }, '2026-06-01', null],
  [
    'Order 45 art. 14, until 2025-12-24: never',
    { measures: ['责令停产停业'], dates: { decided: '2025-06-01' } },
    '2025-12-24',
    null,
  ],
  [
    'from 2025-12-25 it may be',
    { measures: ['责令停产停业'], dates: { decided: '2025-06-01' } },
    '2025-12-25',
    '2025-12-02',
  ],
  [
    'other fields were never barred',
    { field: 'environment', measures: ['责令停产停业'], dates: { decided: '2025-06-01' } },
    '2025-12-24',
    '2025-12-02',
  ],
  [
    'work safety under Order 58: 1 year',
    { field: 'emergency', statedClass: 'serious', dates: { decided: '2025-06-01' } },
    '2025-12-24',
    '2026-06-02',
  ],
])('may be repaired early, %s', (_, more, today, expected) =>
  expect(repairableFrom(penaltyItem(more), sets, today)).toBe(expected),
);

describe('laws', () => {
  const date = fc.integer({ min: 0, max: 3650 }).map((n) => addDays('2018-01-01', n));
  const item = fc
    .record({
      decided: date,
      actEnd: fc.option(fc.nat(2500), { nil: undefined }),
      published: fc.option(fc.nat(400), { nil: undefined }),
      measures: fc.uniqueArray(fc.constantFrom(...MEASURES), { minLength: 1 }),
      statedClass: fc.constantFrom(...CLASSES),
      field: fc.constantFrom(...FIELDS),
      fulfilled: fc.constantFrom(undefined, false),
    })
    .map(({ decided, actEnd, published, fulfilled, ...more }) =>
      penaltyItem({
        ...more,
        ...(fulfilled === false && { dutiesFulfilled: false }),
        dates: {
          decided,
          ...(actEnd !== undefined && { actEnd: addDays(decided, -actEnd) }),
          ...(published !== undefined && { published: addDays(decided, published) }),
        },
      }),
    );

  it('a public window lies before the legal end, and the legal end within five years of the act', () =>
    fc.assert(
      fc.property(item, (it) => {
        const { publicFrom, publicUntil, legalEnd } = windowOf(it, sets);
        const cap = endOfPeriod(it.dates.actEnd ?? it.dates.decided, { years: 5 });
        expect(legalEnd !== null && legalEnd <= (cap > '2020-10-01' ? cap : '2020-10-01')).toBe(true);
        if (publicFrom !== null) {
          expect(publicFrom >= it.dates.decided).toBe(true);
          expect(publicUntil !== null && publicFrom < publicUntil && publicUntil <= (legalEnd as string)).toBe(true);
        }
      }),
    ));

  it('a new set never lengthens: not the legal end, not the public window', () =>
    fc.assert(
      fc.property(item, fc.integer({ min: 1, max: 6 }), date, fc.boolean(), (it, years, from, isPublic) => {
        const extra = {
          id: 'new',
          title: { zh: '新', en: 'new' },
          source: '新',
          validFrom: from,
          kinds: ['penalty'],
          clock: 'decided',
          rules: [{ public: isPublic, max: { years } }],
        };
        const more = windowSetsOf([
          national,
          thresholds,
          { kind: 'windows', name: 'new', validFrom: from, content: { sets: [extra], caps: [] } },
        ]);
        const [before, after] = [windowOf(it, sets), windowOf(it, more)];
        expect((after.legalEnd as string) <= (before.legalEnd as string)).toBe(true);
        if (before.publicUntil !== null && after.publicUntil !== null)
          expect(after.publicUntil <= before.publicUntil).toBe(true);
      }),
    ));

  it('a new version of a file that is longer, or drops a set, lengthens nothing decided before it', () =>
    fc.assert(
      fc.property(item, fc.integer({ min: 1, max: 4000 }), (it, later) => {
        const version2 = {
          kind: 'windows',
          name: 'national',
          validFrom: addDays(it.dates.decided, later),
          content: { ...national.content, sets: [] },
        };
        const before = windowOf(it, sets).legalEnd as string;
        const after = windowOf(it, windowSetsOf([national, thresholds, version2])).legalEnd as string;
        expect(after === before || before > version2.validFrom).toBe(true);
      }),
    ));

  it('a minimum lies between decision and end', () =>
    fc.assert(
      fc.property(item, (it) => {
        const first = repairableFrom(it, sets, '2026-06-01');
        if (first !== null)
          expect(first > addMonths(it.dates.decided, 2) && first <= addYears(it.dates.decided, 2)).toBe(true);
      }),
    ));
});
