import file from '../../../data/award-programmes.city.json';
import {
  type AwardProgramme,
  awardProgrammesSchema,
  officeProblem,
  programmeOn,
  programmeProblem,
} from './award-programme.rule';
import { honourExample } from './honour-example.rule';

const { programmes } = awardProgrammesSchema.parse(file.content);
const rowsOf = (code: string) => programmes.filter((row) => row.code === code);
const [mayors] = rowsOf('mayor-quality-award') as [AwardProgramme];
const dated = (from: string, until?: string): AwardProgramme => ({ ...mayors, from, ...(until && { until }) });
const codeOf = (problem: ReturnType<typeof programmeProblem>) =>
  problem?.accepted === false ? problem.refusal.code : undefined;

it('the city’s file fits its kind and knows the award of the example', () =>
  expect(codeOf(programmeProblem(rowsOf(honourExample.programme), honourExample))).toBeUndefined());

it.each([
  ['no row', [], {}, 'PROGRAMME_UNKNOWN'],
  ['a day before it began', [mayors], { givenOn: '2009-12-31' }, 'PROGRAMME_NOT_IN_FORCE'],
  ['its last day', [dated('2010-01-01', '2025-09-02')], {}, undefined],
  ['the day after', [dated('2010-01-01', '2025-09-01')], {}, 'PROGRAMME_NOT_IN_FORCE'],
  ['another level', [mayors], { level: 'state' }, 'CONTRADICTS_PROGRAMME'],
  ['another field', [mayors], { field: 'market' }, 'CONTRADICTS_PROGRAMME'],
] as const)('%s: %j', (_, rows, changes, code) =>
  expect(codeOf(programmeProblem(rows, { ...honourExample, ...changes }))).toBe(code),
);

it('goes by the row of the day', () => {
  const rows = [dated('2010-01-01', '2020-01-01'), { ...dated('2020-01-01'), level: 'province' as const }];
  expect([programmeOn(rows, '2019-12-31')?.level, programmeOn(rows, '2020-01-01')?.level]).toEqual([
    'city',
    'province',
  ]);
});

it.each([
  [[dated('2010-01-01', '2020-01-01'), dated('2020-01-01')], true],
  [[dated('2010-01-01', '2020-01-02'), dated('2020-01-01')], false],
  [[dated('2010-01-01'), dated('2020-01-01')], false],
  [[dated('2020-01-01', '2020-01-01')], false],
  [[{ ...mayors, code: 'Mayor' }], false],
  [[], false],
])('%j fits: %s', (rows, fits) => expect(awardProgrammesSchema.safeParse({ programmes: rows }).success).toBe(fits));

it('is given by an agency of its level, or of the one that enters it for a higher one', () => {
  expect(officeProblem(mayors, 'city')).toBeUndefined();
  expect(officeProblem(mayors, 'county')).toMatchObject({ code: 'NOT_THE_AWARD_OFFICE', kind: 'forbidden' });
  expect(officeProblem(mayors, undefined)).toMatchObject({ code: 'NOT_THE_AWARD_OFFICE' });
  const [governors] = rowsOf('governor-quality-award') as [AwardProgramme];
  expect([officeProblem(governors, 'city'), officeProblem(governors, 'province')?.code]).toEqual([
    undefined,
    'NOT_THE_AWARD_OFFICE',
  ]);
});
