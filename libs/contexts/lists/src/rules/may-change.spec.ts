import type { Caller } from '@platform/kernel';
import { callerOf } from '@platform/testing';
import { changeProblem, type ChangeOutside, paperProblem } from './may-change.rule';
import type { Problem } from './problem.rule';

const paper = { number: '鲁市监复〔2026〕1号', date: '2026-05-20' };
const today = '2026-06-01';
const regulator = callerOf('regulator');
const office = callerOf('city-office');
const codeOf = (problem: Problem) => (problem?.accepted === false ? problem.refusal.code : undefined);
type Change = Parameters<typeof changeProblem>[2];
const code = (by: Caller, change: Change, outside: ChangeOutside) =>
  codeOf(changeProblem(by, { status: 'recorded' }, change, outside, today));
const review: Change = { ground: 'review', paper };
const judgment: Change = { ground: 'court', paper };
const none = { relation: 'none' } as const;
const superior = { relation: 'superior' } as const;

it('the agency that listed and its successor need no paper', () =>
  expect(code(regulator, { ground: 'authority' }, { relation: 'own' })).toBeUndefined());

it('the superior needs its review decision, and enters no judgment', () => {
  expect(code(regulator, { ground: 'review' }, superior)).toBe('REVIEW_DECISION_REQUIRED');
  expect(code(regulator, review, superior)).toBeUndefined();
  expect(code(regulator, judgment, superior)).toBe('NOT_YOUR_ENTRY');
});

it.each([review, judgment, { ground: 'authority', paper }])('another agency may not: %j', (change) =>
  expect(code(regulator, change, { ...none, judgmentUntil: '2026-05-31' })).toBe('NOT_YOUR_ENTRY'),
);

it('the city office enters a judgment, by its number, after the agency’s three working days', () => {
  expect(code(office, { ground: 'court' }, none)).toBe('JUDGMENT_NUMBER_REQUIRED');
  expect(code(office, judgment, { ...none, judgmentUntil: '2026-06-01' })).toBe('AGENCY_STILL_HAS_TIME');
  expect(code(office, judgment, { ...none, judgmentUntil: '2026-05-31' })).toBeUndefined();
  expect(code(office, review, none)).toBe('NOT_YOUR_ENTRY');
});

it('who acts for an agency that cannot act today changes nothing, not even its own; the registry itself may', () => {
  const incompetence = { code: 'AGENCY_CLOSED', kind: 'forbidden', message: { zh: '已撤并', en: 'closed' } } as const;
  expect(code(regulator, review, { relation: 'own', incompetence })).toBe('AGENCY_CLOSED');
  expect(code(callerOf('system'), { ground: 'basis-annulled' }, { ...none, incompetence })).toBeUndefined();
});

it('a pending entry is there for its own agency alone', () => {
  const pending = (by: Caller, change: Change, outside: ChangeOutside) =>
    codeOf(changeProblem(by, { status: 'pending' }, change, outside, today));
  expect(pending(regulator, { ground: 'authority' }, { relation: 'own' })).toBeUndefined();
  expect(pending(regulator, review, superior)).toBe('ENTRY_UNKNOWN');
  expect(pending(office, judgment, { ...none, judgmentUntil: '2026-05-31' })).toBe('ENTRY_UNKNOWN');
});

it.each([
  [undefined, 'PAPER_REQUIRED'],
  ['2026-05-19', 'PAPER_DATE'],
  ['2026-05-20', undefined],
  ['2026-06-01', undefined],
  ['2026-06-02', 'PAPER_DATE'],
])('on 2026-06-01 a change of an entry of 2026-05-20 by a paper of %s: %s', (date, expected) =>
  expect(codeOf(paperProblem(date === undefined ? undefined : { ...paper, date }, '2026-05-20', today))).toBe(expected),
);
