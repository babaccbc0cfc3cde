import type { CreditItem } from '@law';
import { callerOf } from '@platform/testing';
import { changeProblem } from './may-change.rule';

const item = { status: 'recorded' } as CreditItem;
const pending = { status: 'pending' } as CreditItem;
const paper = { number: '甲1号', date: '2026-05-20' };
const regulator = callerOf('regulator');
const cityOffice = callerOf('city-office');
const today = '2026-06-01';
const code = (...args: Parameters<typeof changeProblem>) => {
  const problem = changeProblem(...args);
  return problem?.accepted === false ? problem.refusal.code : undefined;
};

it('the agency itself and its successor need no paper', () => {
  expect(code(regulator, item, {}, { relation: 'own' }, today)).toBeUndefined();
  expect(code(regulator, pending, {}, { relation: 'own' }, today)).toBeUndefined();
});

it('the superior needs the number of its review decision', () => {
  expect(code(regulator, item, {}, { relation: 'superior' }, today)).toBe('REVIEW_DECISION_REQUIRED');
  expect(code(regulator, item, { paper }, { relation: 'superior' }, today)).toBeUndefined();
  expect(code(regulator, item, { paper, ground: 'court' }, { relation: 'superior' }, today)).toBe('NOT_YOUR_RECORD');
});

it('another agency may not, and does not learn of what is pending', () => {
  expect(code(regulator, item, { paper }, { relation: 'none' }, today)).toBe('NOT_YOUR_RECORD');
  expect(code(regulator, pending, { paper }, { relation: 'none' }, today)).toBe('RECORD_UNKNOWN');
});

it('an enterprise changes what it filed itself; of another firm’s record it does not learn', () => {
  const enterprise = '91371502PDY00001XC';
  const by = callerOf('enterprise', { enterprise });
  const about = (uscc: string) => ({ ...item, uscc });
  expect(code(by, about(enterprise), {}, { relation: 'own' }, today)).toBeUndefined();
  expect(code(by, about(enterprise), { paper }, { relation: 'none' }, today)).toBe('NOT_YOUR_RECORD');
  expect(code(by, about('91371502PDY000028C'), { paper }, { relation: 'none' }, today)).toBe('RECORD_UNKNOWN');
});

it('the city office enters a judgment after the agency’s three working days', () => {
  const judgment = { ground: 'court', paper };
  expect(code(cityOffice, item, { ground: 'court' }, { relation: 'none' }, today)).toBe('JUDGMENT_NUMBER_REQUIRED');
  expect(code(cityOffice, item, judgment, { relation: 'none', judgmentUntil: today }, today)).toBe(
    'AGENCY_STILL_HAS_TIME',
  );
  expect(code(cityOffice, item, judgment, { relation: 'none', judgmentUntil: '2026-05-31' }, today)).toBeUndefined();
  expect(code(regulator, item, judgment, { relation: 'none', judgmentUntil: '2026-05-31' }, today)).toBe(
    'NOT_YOUR_RECORD',
  );
});

it('who acts for an agency that is no more changes nothing, not even its own', () => {
  const incompetence = { code: 'AGENCY_CLOSED', kind: 'forbidden', message: { zh: '已撤并', en: 'closed' } } as const;
  expect(code(regulator, item, { paper }, { relation: 'own', incompetence }, today)).toBe('AGENCY_CLOSED');
  expect(code(callerOf('system' as never), item, {}, { relation: 'none', incompetence }, today)).toBeUndefined();
});
