import { z } from 'zod';
import { reject } from '@platform/kernel';
import type { Problem } from '../../rules/problem.rule';
import { reportYear } from './quality-report.events';

/** Kind and name of the rule data. */
export const QUALITY_REPORTS = { kind: 'quality-reports', name: 'city' } as const;

/** Firms of the state and the province, large ones of the city, winners of awards: they come first. */
export const REPORTERS = ['central', 'provincial', 'municipal', 'award-winner'] as const;

const source = z.string().min(1);

/** Content of the rule data of kind `quality-reports`: by when the report of each year is due, and who must file one. */
export const qualityReportsSchema = z
  .strictObject({
    years: z.array(z.strictObject({ year: reportYear, due: z.iso.date(), source })),
    firms: z.array(
      z.strictObject({
        uscc: z.string().length(18),
        group: z.enum(REPORTERS),
        /** First and last year to report on; without a last one, every year from then on. */
        from: reportYear,
        until: reportYear.optional(),
        source,
      }),
    ),
  })
  .refine(({ years }) => new Set(years.map(({ year }) => year)).size === years.length, 'a year is there twice')
  .refine(({ years }) => years.every(({ year, due }) => due > `${year}-12-31`), 'a report is due after its year');
export type QualityReports = z.infer<typeof qualityReportsSchema>;

/** What is adopted for one firm and year. */
export interface ReportDuty {
  /** Last day on which it is in time; absent where no day is adopted for that year. */
  readonly due?: string | undefined;
  readonly bound: boolean;
}

export type Reporter = Pick<QualityReports['firms'][number], 'uscc' | 'group'>;

export const reportDuty = ({ years, firms }: QualityReports, uscc: string, year: number): ReportDuty => ({
  due: years.find((row) => row.year === year)?.due,
  bound: firms.some((row) => row.uscc === uscc && row.from <= year && year <= (row.until ?? year)),
});

/** Who must report on a year, in the order of the codes; of a firm in two groups, the first row. */
export const boundIn = ({ firms }: QualityReports, year: number): readonly Reporter[] => {
  const rows = firms.filter((row) => row.from <= year && year <= (row.until ?? year));
  return [...new Map(rows.toReversed().map(({ uscc, group }) => [uscc, { uscc, group }])).values()].sort((a, b) =>
    a.uscc < b.uscc ? -1 : 1,
  );
};

/** Why the report of a firm is not late: missing data are never taken for a breach. `filedOn`: the day it was filed. */
export const notLateProblem = ({ due, bound }: ReportDuty, filedOn: string | undefined, today: string): Problem => {
  if (due === undefined)
    return reject('NO_DUE_DATE', '该年度报告的截止日期尚未公布。', 'No due date is adopted for that year.', {
      kind: 'invalid',
      field: 'year',
    });
  if (!bound)
    return reject('NOT_BOUND_TO_REPORT', '该企业该年度无报送义务。', 'This firm need not report on that year.', {
      kind: 'invalid',
      field: 'uscc',
    });
  if (today <= due)
    return reject('NOT_YET_DUE', '报送期限尚未届满。', 'The report can still be filed in time.', { due });
  return filedOn !== undefined && filedOn <= due
    ? reject('FILED_IN_TIME', '该年度报告已按期报送。', 'That report was filed in time.', { filedOn, due })
    : undefined;
};
