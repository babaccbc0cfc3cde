import { entrySteps } from './entry-steps.rule';

const entry = { id: 'entry-1', status: 'recorded', disputed: false, agency: 'A', until: '2029-05-11' };

it('an entry is disputed, and taken off early after the time its rules name, under their conditions', () => {
  const steps = entrySteps({ ...entry, removableFrom: '2027-05-12' });
  expect(steps).toMatchObject([
    { act: 'dispute', route: 'POST /v1/lists/entries/entry-1/dispute', until: '2029-05-11' },
    { act: 'removal', agency: 'A', from: '2027-05-12', until: '2029-05-11' },
  ]);
  expect(steps[1]?.conditions).toHaveLength(3);
});

it('no removal where no rule knows one, or where the entry ends before', () => {
  expect(entrySteps({ ...entry, disputed: true })).toEqual([]);
  expect(entrySteps({ ...entry, disputed: true, removableFrom: '2029-05-12' })).toEqual([]);
});

it('its last day is that of its term, else the last one before its legal end, else none', () => {
  const { until: _, ...open } = entry;
  expect(entrySteps({ ...open, legalEnd: '2030-01-01' })[0]?.until).toBe('2029-12-31');
  expect(entrySteps(open)[0]).not.toHaveProperty('until');
  expect(entrySteps({ ...entry, status: 'pending' })).toEqual([]);
});
