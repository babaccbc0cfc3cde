import { z } from 'zod';
import { type Field, FIELDS } from '@law';
import { type Refusal, reject } from '@platform/kernel';
import { isWithin } from '@platform/calendar';
import { HONOUR_LEVELS, PROGRAMME } from './honour.events';
import type { Problem } from '../../rules/problem.rule';

/** Kind and name of the rule data. */
export const AWARD_PROGRAMMES = { kind: 'award-programmes', name: 'city' } as const;

type Level = (typeof HONOUR_LEVELS)[number];

const programme = z
  .strictObject({
    /** Stable name, as in the address. */
    code: z.string().regex(PROGRAMME).max(64),
    name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
    level: z.enum(HONOUR_LEVELS),
    /** Field of law whose agency gives it and keeps its bars: its award office. */
    field: z.enum(FIELDS),
    /** Level of that agency where it is not the award's own: the city's enters what province and state give. */
    officeLevel: z.enum(HONOUR_LEVELS).optional(),
    /** Region of that agency, by its code; absent = the whole city. */
    region: z.string().min(1).optional(),
    /** First day on which it can be given, and the first on which it no longer can. */
    from: z.iso.date(),
    until: z.iso.date().optional(),
    source: z.string().min(1),
  })
  .refine(({ from, until }) => until === undefined || from < until, 'a programme must end after it begins');
export type AwardProgramme = z.infer<typeof programme>;

/** A row follows another of its code only once that has ended. */
const overlaps = (a: AwardProgramme, b: AwardProgramme): boolean =>
  a.code === b.code && (b.until === undefined || a.from < b.until) && (a.until === undefined || b.from < a.until);

/**
 * Content of the rule data of kind `award-programmes`: which awards there are, and who gives them. Only these can be
 * recorded, and only what their own office withdraws for fraud bars anybody.
 */
export const awardProgrammesSchema = z
  .strictObject({ programmes: z.array(programme).min(1) })
  .refine(
    ({ programmes }) => programmes.every((a, i) => programmes.slice(i + 1).every((b) => !overlaps(a, b))),
    'a programme has two rows for one day',
  );
export type AwardProgrammes = z.infer<typeof awardProgrammesSchema>;

/** The row in force on a day. */
export const programmeOn = (rows: readonly AwardProgramme[], day: string): AwardProgramme | undefined =>
  rows.find(({ from, until }) => isWithin(day, from, until));

export interface Given {
  readonly level: Level;
  readonly field: Field;
  readonly givenOn: string;
}

/** An award that is none, or not then, or not of this kind; `rows`: those of its code. */
export const programmeProblem = (rows: readonly AwardProgramme[], { level, field, givenOn }: Given): Problem => {
  if (rows.length === 0)
    return reject('PROGRAMME_UNKNOWN', '奖项目录中没有这一奖项代称。', 'No such award programme is adopted.', {
      kind: 'invalid',
      field: 'programme',
    });
  const row = programmeOn(rows, givenOn);
  if (!row)
    return reject(
      'PROGRAMME_NOT_IN_FORCE',
      '该奖项在授予日期不在施行期。',
      'The programme was not in force that day.',
      {
        kind: 'invalid',
        field: 'givenOn',
        periods: rows.map(({ from, until }) => ({ from, ...(until && { until }) })),
      },
    );
  const contradicted = row.level !== level ? 'level' : row.field !== field ? 'field' : undefined;
  return (
    contradicted &&
    reject(
      'CONTRADICTS_PROGRAMME',
      `该奖项的${contradicted === 'level' ? '级别' : '领域'}应为 ${row[contradicted]}。`,
      `The ${contradicted} of this programme is ${row[contradicted]}.`,
      { kind: 'invalid', field: contradicted, expected: row[contradicted] },
    )
  );
};

/** What an agency of another level would give or withdraw is not its award; field and region its competence tells. */
export const officeProblem = (row: AwardProgramme, level: string | undefined): Refusal | undefined => {
  const expected = row.officeLevel ?? row.level;
  if (level === expected) return undefined;
  const refused = reject('NOT_THE_AWARD_OFFICE', '该奖项由其他机关评审授予。', 'Another agency gives this award.', {
    kind: 'forbidden',
    level: expected,
    field: row.field,
  });
  return (refused as { refusal: Refusal }).refusal;
};

/** An honour withdrawn for fraud bars its holder from that programme for life 终身不得再申报. */
export const barProblem = ({
  holderBarred,
  barUndecided,
}: {
  readonly holderBarred: boolean;
  readonly barUndecided?: boolean | undefined;
}) => (holderBarred ? barred() : barUndecided ? undecided() : undefined);

const undecided = () =>
  reject(
    'BAR_UNDECIDED',
    '该企业承继的企业曾因弄虚作假被撤销此奖项，合并文件未注明控制方，请评奖机关先决定是否受限。',
    'It took over from one this award was withdrawn from for fraud, and the merger does not say who prevails: decide first whether the bar follows.',
  );

const barred = () =>
  reject(
    'HOLDER_BARRED',
    '该主体因弄虚作假被撤销过此奖项，终身不得再申报。',
    'This award was withdrawn from the holder for fraud: it may never apply again.',
  );
