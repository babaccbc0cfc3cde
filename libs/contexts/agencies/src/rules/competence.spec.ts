import { callerOf } from '@platform/testing';
import { actingProblem, competenceProblem, notYoursProblem } from './competence.rule';
import { agencyInChainExample as agency, EXAMPLE_CODES } from './examples.rule';

const act = { field: 'market', on: '2026-03-02' } as const;
const codeOf = (refusal: { code: string } | undefined) => refusal?.code;

describe('an agency records only what it is competent for', () => {
  it.each([
    ['a field of its own', act, undefined],
    ['another field', { ...act, field: 'customs' }, 'FIELD_NOT_COMPETENT'],
    ['a field that nobody asks about', { on: '2026-03-02' }, undefined],
    ['a paper of before its time', { ...act, on: '2019-01-09' }, 'AGENCY_NOT_IN_FORCE'],
    ['a region it is competent in', { ...act, region: ['371500'] }, undefined],
    ['a region that lies in its own', { ...act, region: ['371502', '371500'] }, undefined],
    ['a region elsewhere', { ...act, region: ['370100', '370000'] }, 'REGION_NOT_COMPETENT'],
  ] as const)('%s', (_, given, code) => expect(codeOf(competenceProblem(agency, given))).toBe(code));

  it('each field counts in its time only', () => {
    const former = { ...agency, fields: [{ field: 'market' as const, from: '2019-01-10', until: '2026-03-02' }] };
    expect(codeOf(competenceProblem(former, act))).toBe('FIELD_NOT_COMPETENT');
    expect(competenceProblem(former, { ...act, on: '2026-03-01' })).toBeUndefined();
  });
  it('each region counts in its time only, also when the last one has ended', () => {
    const former = { ...agency, regions: [{ region: '371500', from: '2019-01-10', until: '2026-03-02' }] };
    expect(codeOf(competenceProblem(former, { ...act, region: ['371500'] }))).toBe('REGION_NOT_COMPETENT');
  });
  it('an agency without regions is competent everywhere', () =>
    expect(competenceProblem({ ...agency, regions: [] }, { ...act, region: ['370100'] })).toBeUndefined());
  it('a reader records nothing', () =>
    expect(codeOf(competenceProblem({ ...agency, capacity: 'reader' }, act))).toBe('AGENCY_ONLY_READS'));
  it('nobody is competent who is not registered', () =>
    expect(codeOf(competenceProblem(undefined, act))).toBe('AGENCY_NOT_REGISTERED'));
});

describe('who acts for an agency', () => {
  const by = callerOf('regulator', { agency: agency.uscc });
  it.each([
    ['as what the register says it is', by, agency, undefined],
    ['the registry itself', callerOf('system'), undefined, undefined],
    ['as another kind', callerOf('bank', { agency: agency.uscc }), agency, 'ROLE_IS_NOT_THE_AGENCYS'],
    ['for none', callerOf('regulator'), undefined, 'AGENCY_NOT_REGISTERED'],
    ['for one that is closed', by, { ...agency, until: '2026-06-01' }, 'AGENCY_CLOSED'],
    ['for one not yet there', by, { ...agency, from: '2026-06-02' }, 'AGENCY_CLOSED'],
  ])('%s', (_, caller, acting, code) => expect(codeOf(actingProblem(caller, acting, '2026-06-01'))).toBe(code));
});

it('a decision is recorded by its agency, its successor or the registry itself, by no other', () => {
  const deciding = { ...agency, uscc: EXAMPLE_CODES.quality, heirs: [EXAMPLE_CODES.market], superiors: ['s'] };
  const of = (code: string) => codeOf(notYoursProblem(deciding, callerOf('regulator', { agency: code })));
  expect(of(EXAMPLE_CODES.quality)).toBeUndefined();
  expect(of(EXAMPLE_CODES.market)).toBeUndefined();
  expect(of(EXAMPLE_CODES.other)).toBe('NOT_YOUR_DECISION');
  expect(of('s')).toBe('NOT_YOUR_DECISION');
  expect(notYoursProblem(deciding, callerOf('system'))).toBeUndefined();
});
