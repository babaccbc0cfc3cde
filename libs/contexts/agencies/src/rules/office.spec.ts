import { callerOf } from '@platform/testing';
import { EXAMPLE_CODES, officeExample } from './examples.rule';
import { agencyUnknown, codeProblem, namedProblem, officeProblem } from './office.rule';

const today = '2026-06-01';
const codeOf = (problem: ReturnType<typeof officeProblem>) =>
  problem && !problem.accepted ? problem.refusal.code : undefined;

it('the registers are kept by the city office that is registered, and by whoever runs the program', () => {
  const by = callerOf('city-office', { agency: EXAMPLE_CODES.office });
  expect(officeProblem(by, { acting: officeExample }, today)).toBeUndefined();
  expect(officeProblem(callerOf('system'), {}, today)).toBeUndefined();
  expect(codeOf(officeProblem(by, {}, today))).toBe('AGENCY_NOT_REGISTERED');
  expect(codeOf(officeProblem(by, { acting: { ...officeExample, until: today } }, today))).toBe('AGENCY_CLOSED');
  expect(codeOf(officeProblem({ ...by, role: 'regulator' }, { acting: officeExample }, today))).toBe(
    'ONLY_CITY_OFFICE',
  );
});

it('a code must pass its check', () => {
  expect(codeProblem(EXAMPLE_CODES.market)).toBeUndefined();
  expect(codeOf(codeProblem('11371500PDY0003019'))).toBe('USCC_CHECK');
});

it('regions and superior are registered first, and nobody is its own superior', () => {
  expect(namedProblem('a', 'b', { unknownRegions: [] })).toBeUndefined();
  expect(codeOf(namedProblem('a', 'b', { unknownRegions: ['371599'] }))).toBe('REGION_NOT_REGISTERED');
  expect(codeOf(namedProblem('a', 'b', { unknownRegions: [], unknownSuperior: 'b' }))).toBe('SUPERIOR_NOT_REGISTERED');
  expect(codeOf(namedProblem('a', 'a', { unknownRegions: [] }))).toBe('OWN_SUPERIOR');
});

it('an agency nobody knows is unknown, not forbidden', () =>
  expect(agencyUnknown()).toMatchObject({ refusal: { kind: 'unknown' } }));
