import { heaviestFirst, lockedUntil } from './told-reasons.rule';

const reason = (kind: 'veto' | 'deduction' | 'honour', pointsHundredths: number, record: string, clause = '1') => ({
  ...{ kind, pointsHundredths, record, clause: { id: clause }, until: null as string | null },
});

it('tells vetoes first, then the largest deduction, then the largest honour, ties by record and clause', () => {
  const ordered = [
    reason('veto', 0, 'penalty-b'),
    reason('deduction', -4000, 'penalty-Z'),
    reason('deduction', -1500, 'penalty-a', '3.1'),
    reason('deduction', -1500, 'penalty-a', '3.2'),
    reason('deduction', -1500, 'penalty-b'),
    reason('deduction', 0, 'penalty-a'),
    reason('honour', 400, 'honour-b'),
    reason('honour', 200, 'honour-a'),
  ];
  for (const given of [[...ordered].reverse(), ordered]) expect([...given].sort(heaviestFirst)).toEqual(ordered);
});

it('a grade is locked until the last veto ends', () => {
  const until = (day: string | null) => ({ ...reason('veto', 0, 'a'), until: day });
  expect(lockedUntil([until('2027-01-01'), until('2028-01-01'), until('2026-01-01')])).toBe('2028-01-01');
  expect(lockedUntil([{ ...reason('deduction', -1, 'a'), until: '2028-01-01' }, until(null)])).toBeNull();
});
