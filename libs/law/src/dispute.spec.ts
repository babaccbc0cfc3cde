import { callerOf } from '@platform/testing';
import { type Dispute, disputeProblem, isItemOf, settledDispute, settlementProblem, shownSettled } from './dispute';

const uscc = '91371502PDY00001XC';
const agency = '11371500PDY009014B';
const open: Dispute = { ground: 'objection', state: 'open', corrected: false };
const officer = callerOf('regulator');
const codeOf = (problem: ReturnType<typeof settlementProblem>) =>
  problem?.accepted === false ? problem.refusal.code : undefined;

it('an item is its enterprise’s alone, and never an agency’s', () => {
  const its = { inherited: false };
  expect(isItemOf({ uscc }, callerOf('enterprise', { enterprise: uscc }), its)).toBe(true);
  expect(isItemOf({ uscc }, callerOf('enterprise', { enterprise: '91371502PDY000028C' }), its)).toBe(false);
  expect(isItemOf({ uscc }, callerOf('regulator', { enterprise: uscc }), { inherited: true })).toBe(false);
});

it('who took over from it has its items', () =>
  expect(isItemOf({ uscc }, callerOf('enterprise', { enterprise: 'other' }), { inherited: true })).toBe(true));

it('is disputed once at a time, and not where the enterprise filed it itself', () => {
  expect(disputeProblem({ uscc, agency }, undefined)).toBeUndefined();
  expect(codeOf(disputeProblem({ uscc, agency }, open))).toBe('ALREADY_DISPUTED');
  expect(codeOf(disputeProblem({ uscc, agency: uscc }, undefined))).toBe('OWN_FILING');
});

it('is settled where there is one, by other hands, and as corrected only when it was', () => {
  const confirmed = { outcome: 'confirmed' } as const;
  const corrected = { outcome: 'corrected' } as const;
  expect(codeOf(settlementProblem(confirmed, undefined, officer, []))).toBe('NOT_DISPUTED');
  expect(codeOf(settlementProblem(confirmed, open, officer, [officer.subject]))).toBe('OTHER_PERSON_REQUIRED');
  expect(settlementProblem(confirmed, open, officer, ['somebody else'])).toBeUndefined();
  expect(codeOf(settlementProblem(corrected, open, officer, []))).toBe('NOT_CORRECTED_YET');
  expect(settlementProblem(corrected, { ...open, corrected: true }, officer, [])).toBeUndefined();
});

it('a review or a lawsuit ends by its paper', () => {
  const paper = { number: '（2026）鲁15行终8号', date: '2026-05-20' };
  for (const ground of ['review', 'lawsuit'] as const) {
    const dispute = { ...open, ground };
    expect(codeOf(settlementProblem({ outcome: 'confirmed' }, dispute, officer, []))).toBe('DECIDING_PAPER_REQUIRED');
    const told = { outcome: 'confirmed', ground: 'court', paper } as const;
    expect(settlementProblem(told, dispute, officer, [])).toBeUndefined();
    const own = { ...told, ground: 'authority' } as const;
    expect(codeOf(settlementProblem(own, dispute, officer, []))).toBe('DECIDING_PAPER_REQUIRED');
  }
});

it('undetermined, dispute and both texts stay; else it is over', () => {
  const shown = { ground: 'objection', text: '金额有误', since: '2026-05-20' } as const;
  const undetermined = { outcome: 'undetermined', reason: '无法查实' } as const;
  expect(settledDispute({ ...open, corrected: true }, 'undetermined')).toEqual({ ...open, state: 'undetermined' });
  expect(shownSettled(shown, undetermined)).toEqual({ ...shown, outcome: 'undetermined', answer: '无法查实' });
  for (const outcome of ['corrected', 'confirmed'] as const) {
    expect(settledDispute(open, outcome)).toBeUndefined();
    expect(shownSettled(shown, { outcome, reason: '经核查' })).toBeUndefined();
  }
});
