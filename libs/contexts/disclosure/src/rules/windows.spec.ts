import type { CreditItem, DutiesReport } from '@law';
import { itemOf } from '@platform/testing';
import thresholds from '../../data/thresholds.city.json';
import national from '../../data/windows.national.json';
import { windowSetsOf } from './window-sets.rule';
import { windowOf } from './windows.rule';

const sets = windowSetsOf([national, thresholds]);
const penaltyItem = (more: Parameters<typeof itemOf.penalty>[2] = {}) =>
  itemOf.penalty('penalty-1', '2026-05-11', { statedClass: 'general', ...more });
type Dates = readonly [publicFrom: string | null, publicUntil: string | null, legalEnd: string | null];
const datesOf = (item: CreditItem): Dates => {
  const { publicFrom, publicUntil, legalEnd } = windowOf(item, sets);
  return [publicFrom, publicUntil, legalEnd];
};
const report = (fulfilled: boolean, day: string): DutiesReport => ({ fulfilled, on: day, recordedOn: day });
const unfulfilled = (day: string) => report(false, day);
const fulfilled = (day: string) => report(true, day);
const ban = (measureUntil: string): Partial<CreditItem> => ({ measures: ['限制从业'], measureUntil });

// Hand-computed. A period ends at 24:00 of its last day, so the first day not covered is one later.
describe.each<[string, CreditItem, Dates]>([
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
    penaltyItem({ duties: [unfulfilled('2026-07-01')], dates: { found: '2026-04-20', decided: '2026-05-11' } }),
    ['2026-05-11', '2031-04-21', '2031-04-21'],
  ],
  [
    'recorded as not fulfilled on the last day of the maximum',
    penaltyItem({ duties: [unfulfilled('2027-05-11')] }),
    ['2026-05-11', '2031-05-12', '2031-05-12'],
  ],
  [
    'recorded as not fulfilled a day later, when it had ended: not brought back',
    penaltyItem({ duties: [unfulfilled('2027-05-12')] }),
    ['2026-05-11', '2027-05-12', '2027-05-12'],
  ],
  [
    'not fulfilled, then fulfilled after the maximum: ends that day',
    penaltyItem({ duties: [unfulfilled('2026-07-01'), fulfilled('2027-09-09')] }),
    ['2026-05-11', '2027-09-09', '2027-09-09'],
  ],
  [
    'and a second “not fulfilled” after that day changes nothing',
    penaltyItem({ duties: [unfulfilled('2026-07-01'), fulfilled('2027-09-09'), unfulfilled('2027-09-10')] }),
    ['2026-05-11', '2027-09-09', '2027-09-09'],
  ],
  ['fulfilled in time', penaltyItem({ duties: [fulfilled('2026-06-01')] }), ['2026-05-11', '2027-05-12', '2027-05-12']],
  [
    'fulfilled after it had ended by itself: not longer for that',
    penaltyItem({ duties: [fulfilled('2027-09-09')] }),
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
