import { type Decision } from '@platform/kernel';
import { stepsOfMerger } from './lineage.rule';
import { type Asked, type Party, samePaper, successionProblem } from './succession.rule';

const merger: Asked = { origins: ['a'], heirs: ['s'], end: true, on: '2026-03-02' };
const split: Asked = { origins: ['p'], heirs: ['x'], end: false, on: '2026-03-02' };
const known = (uscc: string, more: Partial<Party> = {}): Party => ({ uscc, known: true, others: [], ...more });
const problem = (asked: Asked, parties: Party[]): string | undefined =>
  (successionProblem(asked, '2026-06-01', { parties }) as Exclude<Decision<never>, { accepted: true }> | undefined)
    ?.refusal.code;
const merged = (origin: string, heir: string, on: string) =>
  stepsOfMerger(
    { predecessors: [origin], successor: heir, on, paper: { number: '1', date: on } },
    { succession: 'merger-1', recordedAt: '2026-04-01T00:00:00.000Z' },
  );

it('registered enterprises merge and split', () => {
  expect(problem(merger, [known('a'), known('s', { from: '2026-03-02' })])).toBeUndefined();
  expect(problem(split, [known('p'), known('x')])).toBeUndefined();
});

it('nobody takes over from itself, and somebody must be there to take over from', () => {
  expect(problem({ ...merger, heirs: ['a'] }, [known('a')])).toBe('SUCCEEDS_ITSELF');
  expect(problem({ ...merger, origins: [] }, [known('s')])).toBe('SUCCEEDS_ITSELF');
});

it('all are on the register', () =>
  expect(problem(merger, [known('a', { known: false }), known('s')])).toBe('ENTERPRISE_UNKNOWN'));

it('the day has come, and all were there by then', () => {
  expect(problem({ ...merger, on: '2026-06-02' }, [known('a'), known('s')])).toBe('DAY_IN_FUTURE');
  expect(problem(merger, [known('a'), known('s', { from: '2026-03-03' })])).toBe('BEFORE_REGISTRATION');
});

it('an enterprise ends once', () => {
  const others = merged('a', 'z', '2026-02-01');
  expect(problem(merger, [known('a', { others }), known('s')])).toBe('ENTERPRISE_ENDED');
  expect(problem(merger, [known('a', { cancelledOn: '2026-03-01' }), known('s')])).toBe('ENTERPRISE_ENDED');
  expect(problem({ ...split, heirs: ['a'] }, [known('p'), known('a', { others })])).toBe('ENTERPRISE_ENDED');
});

it('who ends by it may have been struck off since; who takes over must not have been by then', () => {
  expect(problem(merger, [known('a', { cancelledOn: '2026-03-20' }), known('s')])).toBeUndefined();
  expect(problem(merger, [known('a'), known('s', { cancelledOn: '2026-03-20' })])).toBeUndefined();
  expect(problem(merger, [known('a'), known('s', { cancelledOn: '2026-03-02' })])).toBe('ENTERPRISE_ENDED');
});

it('who took part in another one later, or on the same day, had not ended: so no two take over from each other', () => {
  const later = merged('z', 'a', '2026-03-02');
  expect(problem(merger, [known('a', { others: later }), known('s')])).toBe('TOOK_PART_LATER');
  const earlier = merged('z', 'a', '2026-03-01');
  expect(problem(merger, [known('a', { others: earlier }), known('s')])).toBeUndefined();
});

it('takes over from the same one once', () =>
  expect(problem(merger, [known('a', { others: merged('a', 's', '2026-02-01') }), known('s')])).toBe(
    'SUCCEEDED_ALREADY',
  ));

it('a paper is known by number and date', () => {
  const paper = { number: '1', date: '2026-03-01' };
  expect(samePaper({ paper }, { paper: { ...paper } })).toBe(true);
  expect(samePaper({ paper }, { paper: { ...paper, number: '2' } })).toBe(false);
});
