import { caseUnknown } from './problem.rule';

it('is not there, whatever the reason', () =>
  expect(caseUnknown()).toMatchObject({ accepted: false, refusal: { code: 'CASE_UNKNOWN', kind: 'unknown' } }));
