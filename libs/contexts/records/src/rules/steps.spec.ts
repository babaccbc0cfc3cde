import type { CreditItem } from '@law';
import { stepsOf } from './steps.rule';

const item = {
  ...{ id: 'penalty-1', kind: 'penalty', uscc: 'F', partyName: '甲', agency: 'A', field: 'market', title: '罚款' },
  ...{ dates: { decided: '2026-05-11' }, status: 'recorded', disputed: false, restsOn: [], sameActAs: [] },
  measures: ['罚款'],
  reading: { standing: 'adverse', deeds: [] },
} as CreditItem;
const days = { today: '2026-06-01', legalEnd: '2027-05-12', repairableFrom: '2026-08-12' };
const acts = (of: CreditItem, more: Partial<typeof days> = {}) =>
  stepsOf(of, { ...days, ...more }).map(({ act }) => act);

it('an agency’s record is disputed, its duties shown, and repaired after the minimum, to the last day it counts', () => {
  expect(stepsOf(item, days)).toMatchObject([
    { act: 'dispute', route: 'POST /v1/records/penalty-1/dispute', until: '2027-05-11' },
    { act: 'prove-duties', agency: 'A', until: '2027-05-11' },
    { act: 'repair', agency: 'A', from: '2026-08-12', until: '2027-05-11', conditions: [{ met: false }, {}, {}] },
  ]);
});

it('what is done already is not offered again', () => {
  const fulfilled = { ...item, duties: [{ fulfilled: true, on: '2026-05-20', recordedOn: '2026-05-21' }] };
  expect(acts({ ...fulfilled, disputed: true })).toEqual(['repair']);
  expect(stepsOf(fulfilled, { ...days, today: '2026-08-12' }).at(-1)?.conditions).toMatchObject([
    { met: true },
    { met: true },
    { zh: expect.stringContaining('承诺') },
  ]);
});

it('what no rule lets be repaired early, or would end first, ends by itself', () => {
  expect(acts(item, { repairableFrom: null as never })).toEqual(['dispute', 'prove-duties']);
  expect(acts(item, { repairableFrom: '2027-05-12' })).toEqual(['dispute', 'prove-duties']);
});

it('a filing of its own is corrected, not disputed', () =>
  expect(stepsOf({ ...item, agency: 'F' }, days)).toMatchObject([
    { act: 'correct', route: 'POST /v1/records/penalty-1/correct' },
  ]));

it('nothing is to be done about what has ended, waits or was annulled', () => {
  expect(acts(item, { today: '2027-05-12' })).toEqual([]);
  for (const status of ['pending', 'annulled'] as const) expect(acts({ ...item, status })).toEqual([]);
});

it('without an end no last day is named', () =>
  expect(stepsOf(item, { ...days, legalEnd: null as never })[0]).not.toHaveProperty('until'));
