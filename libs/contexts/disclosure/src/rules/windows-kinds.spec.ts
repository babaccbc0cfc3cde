import type { CreditItem } from '@law';
import { itemOf } from '@platform/testing';
import thresholds from '../../data/thresholds.city.json';
import national from '../../data/windows.national.json';
import { windowSetsOf } from './window-sets.rule';
import { repairableFrom, statusUntil, windowOf } from './windows.rule';

const sets = windowSetsOf([national, thresholds]);
const penaltyItem = (more: Parameters<typeof itemOf.penalty>[2] = {}) =>
  itemOf.penalty('penalty-1', '2026-05-11', { statedClass: 'general', ...more });
const checkItem = (more: Parameters<typeof itemOf.check>[2] = {}) =>
  itemOf.check('check-1', '2026-05-11', { result: 'failed', ...more });
const honourItem = (more: Parameters<typeof itemOf.honour>[2] = {}) => itemOf.honour('honour-1', '2023-09-01', more);
const listingItem = (more: Parameters<typeof itemOf.listing>[2] = {}) =>
  itemOf.listing('listing-1', '2026-05-11', more);
const courtItem = (reading: Partial<CreditItem['reading']>): CreditItem => ({
  ...penaltyItem({ dates: { decided: '2026-05-11' } }),
  ...{ kind: 'court-enforcement', measures: undefined },
  reading: { standing: 'adverse', deeds: [], ...reading },
});
type Dates = readonly [publicFrom: string | null, publicUntil: string | null, legalEnd: string | null];
const datesOf = (item: CreditItem): Dates => {
  const { publicFrom, publicUntil, legalEnd } = windowOf(item, sets);
  return [publicFrom, publicUntil, legalEnd];
};
const ban = (measureUntil: string): Partial<CreditItem> => ({ measures: ['限制从业'], measureUntil });

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
  [
    'shared alone: never for everyone, and without an end',
    { ...honourItem(), reading: { standing: 'neutral', deeds: [], shared: true, over: '2027-01-01' } },
    'neutral',
    [null, null, null],
  ],
  [
    'on the list of the court: public until it is over',
    courtItem({ class: 'serious', over: '2028-05-11' }),
    'adverse',
    ['2026-05-11', '2028-05-11', '2028-05-11'],
  ],
  ['merely enforced: shared until the cap', courtItem({}), 'adverse', [null, null, '2031-05-12']],
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
    listingItem({ over: '2029-05-12' }),
    'adverse',
    ['2026-05-11', '2029-05-12', '2029-05-12'],
  ],
  [
    'serious list of before 2021-09-01 keeps its five years',
    listingItem({ dates: { decided: '2021-08-31' }, over: '2026-09-01' }),
    'adverse',
    ['2021-08-31', '2026-09-01', '2026-09-01'],
  ],
  [
    'an entry’s cap runs from the end of the act',
    listingItem({ dates: { decided: '2026-05-11', actEnd: '2022-01-31' }, over: '2029-05-12' }),
    'adverse',
    ['2026-05-11', '2027-02-01', '2027-02-01'],
  ],
  ['taken off the list', listingItem({ over: '2027-06-01' }), 'adverse', ['2026-05-11', '2027-06-01', '2027-06-01']],
  [
    'abnormal list, until ended or capped',
    listingItem({ list: 'abnormal' }),
    'adverse',
    ['2026-05-11', '2031-05-12', '2031-05-12'],
  ],
  ['watch list: never public', listingItem({ list: 'watch' }), 'watch', [null, null, '2031-05-12']],
  ['watch list, taken off', listingItem({ list: 'watch', over: '2026-06-01' }), 'watch', [null, null, '2026-06-01']],
  [
    'signal: never public, until the cap',
    { ...honourItem(), reading: { standing: 'signal', deeds: [] } },
    'signal',
    [null, null, '2028-09-02'],
  ],
  ['pending', penaltyItem({ status: 'pending' }), 'pending', [null, null, null]],
  [
    'repaired: ended on the day of that decision',
    penaltyItem({ repaired: { on: '2026-09-01', number: '鲁信修1号', authority: '甲' } }),
    'adverse',
    ['2026-05-11', '2026-09-01', '2026-09-01'],
  ],
  [
    'repaired after its windows had ended it',
    penaltyItem({ repaired: { on: '2027-09-01', number: '鲁信修1号', authority: '甲' } }),
    'adverse',
    ['2026-05-11', '2027-05-12', '2027-05-12'],
  ],
  [
    'repaired though its duties were said not to be fulfilled',
    penaltyItem({
      duties: [{ fulfilled: false, on: '2026-06-01', recordedOn: '2026-06-01' }],
      repaired: { on: '2028-09-01', number: '鲁信修1号', authority: '甲' },
    }),
    'adverse',
    ['2026-05-11', '2028-09-01', '2028-09-01'],
  ],
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

it.each<[string, Partial<CreditItem>, Dates]>([
  [
    'no warning alone: Order 45 covers it like every other, three years',
    {},
    ['2026-05-11', '2029-05-12', '2029-05-12'],
  ],
  ['covered by no set: not public, ended by the cap', { field: 'environment' }, [null, null, '2031-05-12']],
])('a penalty whose kinds nobody stated is %s', (_, more, dates) =>
  expect(datesOf(penaltyItem({ measures: [], statedClass: undefined, ...more }))).toEqual(dates),
);

it('without any rule adopted nothing is public and nothing ends', () =>
  expect(windowOf(penaltyItem(), windowSetsOf([]))).toMatchObject({ publicFrom: null, legalEnd: null }));

it.each<[Partial<CreditItem>, string | null | undefined]>([
  [{}, undefined],
  [ban('2032-01-31'), '2032-02-01'],
  [ban('9999-12-31'), null],
  [{ ...ban('2032-01-31'), measures: ['罚款', '吊销许可证件'] }, '2032-02-01'],
  [{ ...ban('2032-01-31'), status: 'annulled' }, undefined],
  [{ ...ban('2032-01-31'), status: 'pending' }, undefined],
  [{ ...ban('2032-01-31'), measures: [] }, undefined],
  [{ ...ban('2032-01-31'), measures: ['罚款', '行政拘留'] }, undefined],
])('a restriction still running is status, whatever the window: %j', (more, expected) =>
  expect(statusUntil(penaltyItem(more))).toBe(expected),
);

it.each<[string, Partial<CreditItem>, string, string | null]>([
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
  [
    'what is repaired is not repaired again',
    { repaired: { on: '2026-05-30', number: '1', authority: '甲' } },
    '2026-06-01',
    null,
  ],
])('may be repaired early, %s', (_, more, today, expected) =>
  expect(repairableFrom(penaltyItem(more), sets, today)).toBe(expected),
);
