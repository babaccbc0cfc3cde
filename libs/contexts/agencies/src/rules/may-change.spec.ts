import { callerOf } from '@platform/testing';
import { mayChange, relationOf } from './may-change.rule';

const recording = { uscc: 'own', heirs: ['heir', 'last'], superiors: ['superior', 'superior-heir'] };
const regulator = (agency: string) => callerOf('regulator', { agency });
const office = callerOf('city-office', { agency: 'office' });

it.each([
  ['own', 'own'],
  ['heir', 'own'],
  ['last', 'own'],
  ['superior', 'superior'],
  ['superior-heir', 'superior'],
  ['stranger', 'none'],
  [undefined, 'none'],
])('%s is to the recording agency: %s', (acting, relation) => expect(relationOf(recording, acting)).toBe(relation));

it.each([
  ['the agency itself', regulator('own'), {}, undefined],
  ['its successor', regulator('last'), {}, undefined],
  ['its superior on a review decision', regulator('superior'), { reviewNumber: '复议〔2026〕1号' }, undefined],
  ['its superior without one', regulator('superior'), {}, 'REVIEW_DECISION_REQUIRED'],
  ['the city office on a judgment', office, { judgmentNumber: '（2026）鲁15行终1号' }, undefined],
  ['the city office without one', office, {}, 'JUDGMENT_NUMBER_REQUIRED'],
  ['another agency on a review decision', regulator('stranger'), { reviewNumber: '1' }, 'NOT_YOUR_RECORD'],
  ['another agency on a judgment', regulator('stranger'), { judgmentNumber: '1' }, 'NOT_YOUR_RECORD'],
  ['the registry itself', callerOf('system'), {}, undefined],
])('%s', (_, by, papers, code) => expect(mayChange(recording, by, papers)?.code).toBe(code));
