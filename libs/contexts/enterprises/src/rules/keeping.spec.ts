import { callerOf } from '@platform/testing';
import { ROLES } from '@platform/kernel';
import {
  dayProblem,
  districtProblem,
  enterpriseUnknown,
  keeperProblem,
  type Problem,
  tradeProblem,
} from './keeping.rule';

const codeOf = (problem: Problem) => (problem?.accepted === false ? problem.refusal.code : undefined);
const KEEPERS: readonly string[] = ['regulator', 'city-office'];

describe('who keeps the register of enterprises', () => {
  it.each(ROLES.filter((role) => !KEEPERS.includes(role)))('not the %s', (role) =>
    expect(codeOf(keeperProblem(callerOf(role), {}))).toBe('ONLY_REGULATORS'),
  );
  it.each(['regulator', 'city-office', 'system'] as const)('the %s', (role) =>
    expect(keeperProblem(callerOf(role), {})).toBeUndefined(),
  );
  it('not who acts for an agency that cannot act today; the registry itself acts for none', () => {
    const incompetence = { code: 'AGENCY_CLOSED', kind: 'forbidden', message: { zh: '已撤并', en: 'closed' } } as const;
    expect(keeperProblem(callerOf('regulator'), { incompetence })).toEqual({ accepted: false, refusal: incompetence });
    expect(keeperProblem(callerOf('system'), { incompetence })).toBeUndefined();
  });
});

it.each([
  [undefined, undefined],
  ['A', undefined],
  ['C1311', undefined],
  ['T9600', undefined],
  ['U', 'TRADE_NOT_VALID'],
  ['c1311', 'TRADE_NOT_VALID'],
  ['C13110', 'TRADE_NOT_VALID'],
  ['1311', 'TRADE_NOT_VALID'],
  ['', 'TRADE_NOT_VALID'],
])('a trade is a letter of GB/T 4754 and up to four digits: %s', (trade, code) =>
  expect(codeOf(tradeProblem(trade))).toBe(code),
);

it('a district is one of the register of regions', () => {
  expect(districtProblem('371502', {})).toBeUndefined();
  expect(districtProblem('371599', { districtUnknown: true })).toMatchObject({
    refusal: { code: 'REGION_NOT_REGISTERED', details: { regions: ['371599'] } },
  });
});

it.each([
  ['2026-06-01', undefined, undefined],
  ['2026-06-02', undefined, 'DAY_IN_FUTURE'],
  ['2026-06-01', '2026-05-31', undefined],
  ['2026-05-31', '2026-05-31', 'CHANGED_SINCE'],
  ['2026-05-30', '2026-05-31', 'CHANGED_SINCE'],
])('on 2026-06-01 a change of %s after one of %s: %s', (on, last, code) =>
  expect(codeOf(dayProblem(on, last, '2026-06-01'))).toBe(code),
);

it('an enterprise nobody knows is an unknown one', () =>
  expect(enterpriseUnknown()).toMatchObject({ refusal: { code: 'ENTERPRISE_UNKNOWN', kind: 'unknown' } }));
