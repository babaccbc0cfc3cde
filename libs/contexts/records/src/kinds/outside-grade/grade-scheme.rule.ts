import { z } from 'zod';
import { FIELDS } from '@law';
import { isDate, isWithin } from '@platform/calendar';
import { type Decision, reject } from '@platform/kernel';
import type { Problem } from '../../rules/problem.rule';
import { ladderShape } from './outside-grade.events';

/** Kind and name of the rule data. */
export const OUTSIDE_GRADES = { kind: 'outside-grades', name: 'national' } as const;

const PERIOD_FORMS = { year: 4, month: 7, day: 10 } as const;
const text = z.string().min(1);

const scheme = z
  .strictObject({
    /** Stable name, as in records. */
    code: z.string().regex(/^[a-z][a-z0-9-]*$/),
    name: z.strictObject({ zh: text, en: text }),
    /** Field of law whose agency gives the grade. */
    field: z.enum(FIELDS),
    /** A grade is given for a year, a month, or from a day on. */
    period: z.enum(['year', 'month', 'day']),
    ...ladderShape,
    /** First day on which grades are given by it, and the first on which they no longer are. */
    from: z.iso.date(),
    until: z.iso.date().optional(),
    source: text,
  })
  .refine(({ steps }) => new Set(steps.map(({ step }) => step)).size === steps.length, 'a step is there twice')
  .refine(({ from, until }) => until === undefined || from < until, 'a scheme must end after it begins');
export type GradeScheme = z.infer<typeof scheme>;

const overlaps = (a: GradeScheme, b: GradeScheme): boolean =>
  a.code === b.code && (b.until === undefined || a.from < b.until) && (a.until === undefined || b.from < a.until);

/** Content of the rule data of kind `outside-grades`: the ladders by which other agencies grade enterprises. */
export const outsideGradesSchema = z
  .strictObject({ schemes: z.array(scheme).min(1) })
  .refine(
    ({ schemes }) => schemes.every((a, i) => schemes.slice(i + 1).every((b) => !overlaps(a, b))),
    'a scheme has two rows for one day',
  );
export type OutsideGrades = z.infer<typeof outsideGradesSchema>;

/** The row of a scheme in force on a day. */
export const schemeOn = (rows: readonly GradeScheme[], day: string): GradeScheme | undefined =>
  rows.find(({ from, until }) => isWithin(day, from, until));

/** No such scheme, or none on that day; `rows`: those of its code. */
export const noScheme = (rows: readonly GradeScheme[]): Decision<never> =>
  rows.length === 0
    ? reject('SCHEME_UNKNOWN', '评价目录中没有这一评价代称。', 'No such scheme of grades is adopted.', {
        kind: 'invalid',
        field: 'scheme',
      })
    : reject('SCHEME_NOT_IN_FORCE', '该评价办法在评价日期不在施行期。', 'The scheme was not in force that day.', {
        kind: 'invalid',
        field: 'givenOn',
        periods: rows.map(({ from, until }) => ({ from, ...(until && { until }) })),
      });

/** A step must be one of the ladder's. */
export const stepProblem = (steps: GradeScheme['steps'], step: string): Problem =>
  steps.some((one) => one.step === step)
    ? undefined
    : reject(
        'STEP_UNKNOWN',
        `该评价没有这一等级，应为：${steps.map((one) => one.step).join('、')}。`,
        'The scheme has no such step.',
        { kind: 'invalid', field: 'step', steps: steps.map((one) => one.step) },
      );

/** A period has the form of its scheme, and has begun by the day of the grade. */
export const periodProblem = ({ period: form }: GradeScheme, period: string, givenOn: string): Problem =>
  period.length === PERIOD_FORMS[form] && isDate(period + '2000-01-01'.slice(period.length)) && period <= givenOn
    ? undefined
    : reject(
        'PERIOD_CONTRADICTS_SCHEME',
        '评价周期的写法与该评价办法不符，或晚于评价日期。',
        'The scheme grades another kind of period, or this one had not begun.',
        { kind: 'invalid', field: 'period', expected: form },
      );
