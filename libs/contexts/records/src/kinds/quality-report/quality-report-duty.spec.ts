import shipped from '../../../data/quality-reports.city.json';
import {
  boundIn,
  notLateProblem,
  qualityReportsSchema,
  type QualityReports,
  reportDuty,
} from './quality-report-duty.rule';

const uscc = '91371502PDY00001XC';
const source = '市质量强市办通知';
const rules: QualityReports = {
  years: [{ year: 2025, due: '2026-04-30', source }],
  firms: [{ uscc, group: 'award-winner', from: 2024, until: 2025, source }],
};
const code = (...args: Parameters<typeof notLateProblem>) => {
  const problem = notLateProblem(...args);
  return problem?.accepted === false ? problem.refusal.code : undefined;
};

it('the adopted file can be read', () => expect(qualityReportsSchema.safeParse(shipped.content).error).toBeUndefined());

it('knows by when, and who must: the named firms, in the years named', () => {
  expect(reportDuty(rules, uscc, 2025)).toEqual({ due: '2026-04-30', bound: true });
  expect(reportDuty(rules, uscc, 2026)).toEqual({ due: undefined, bound: false });
  expect(reportDuty(rules, uscc, 2023).bound).toBe(false);
  expect(reportDuty(rules, '91371502PDY000028C', 2025).bound).toBe(false);
});

it('knows all who must, by their codes and each once', () => {
  const [first] = rules.firms;
  const other = { ...first!, uscc: '91371502PDY000028C', until: undefined };
  const firms = [other, first!, { ...first!, group: 'central' as const }];
  const reporter = { uscc, group: 'award-winner' };
  expect(boundIn({ ...rules, firms }, 2025)).toEqual([reporter, { ...reporter, uscc: other.uscc }]);
  expect(boundIn({ ...rules, firms }, 2026)).toEqual([{ ...reporter, uscc: other.uscc }]);
  expect(boundIn({ ...rules, firms }, 2023)).toEqual([]);
});

it('refuses a year twice, and a report due before its year is over', () => {
  const [row] = rules.years;
  expect(qualityReportsSchema.safeParse({ ...rules, years: [row, row] }).success).toBe(false);
  expect(qualityReportsSchema.safeParse({ ...rules, years: [{ ...row, due: '2025-12-31' }] }).success).toBe(false);
});

const duty = { due: '2026-04-30', bound: true };
it.each<[string, Parameters<typeof notLateProblem>, string | undefined]>([
  ['is late from the day after it was due', [duty, undefined, '2026-05-01'], undefined],
  ['is late also where it was filed a day late', [duty, '2026-05-01', '2026-06-01'], undefined],
  ['is not late on the last day', [duty, undefined, '2026-04-30'], 'NOT_YET_DUE'],
  ['is not late where it was filed on the last day', [duty, '2026-04-30', '2026-06-01'], 'FILED_IN_TIME'],
  ['is not late where no day was set', [{ bound: true }, undefined, '2026-06-01'], 'NO_DUE_DATE'],
  [
    'is not late where nobody asked for it',
    [{ ...duty, bound: false }, undefined, '2026-06-01'],
    'NOT_BOUND_TO_REPORT',
  ],
])('%s', (_, args, expected) => expect(code(...args)).toBe(expected));
