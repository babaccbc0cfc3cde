import type { NewEvent } from '@platform/kernel';
import { addDays } from '@platform/calendar';
import { applyFacts, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, type Reader } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { checkEvents, honourEvents, penaltyEvents } from '@contexts/records';
import { ruleEvents } from '@contexts/rules';
import type { Measure } from '@law';
import matrix from '../../../../disclosure/data/matrix.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import city from '../../../data/rulebook.city.json';
import { GradingModule } from '../../grading.module';
import { GradeReads } from '../../ports/grade-reads';
import { gradeSchema } from './get-grade.query';
import { gradeHistorySchema } from '../get-grade-history/get-grade-history.query';

const parts = [DisclosureModule.part, EnterprisesModule.part, GradingModule.part];
const TODAY = '2026-06-01';
const [MANY, MIXED, LONG] = ['91371502PDY00001XC', '91371502PDY000028C', '91371502PDY0000367'] as const;
let db: FreshDatabase;
let reads: GradeReads;

const at = (stream: string, event: NewEvent) => factOf(event, { stream, recordedAt: '2025-01-01T00:00:00.000000Z' });
const adopted = (file: typeof matrix | typeof windows | typeof city) =>
  at(`rules.${file.kind}`, ruleEvents.RulesAdopted({ ...file, sha256: file.kind }));
const common = (uscc: string) => ({
  ...{
    uscc,
    partyName: '聊城昌润食品有限公司',
    agency: '11371500PDY009014B',
    agencyName: '市监局',
    field: 'market' as const,
  },
  ...{ restsOn: [], sameActAs: [], pending: false },
});
const penalty = (uscc: string, id: string, decided: string, measures: Measure[]) =>
  at(
    `records.penalty-${id}`,
    penaltyEvents.PenaltyRecorded({
      ...{ ...common(uscc), partyCategory: '法人及非法人组织', number: id, normalisedNumber: id },
      ...{ measures, dates: { decided, actEnd: decided } },
    }),
  );
const check = (uscc: string, day: string) => {
  const days = { checkedOn: day, finalOn: day };
  const passed = { checkKind: 'inspection' as const, result: 'passed' as const, again: false };
  return at(`records.check-${uscc}-${day}`, checkEvents.CheckRecorded({ ...common(uscc), ...days, ...passed }));
};
const honour = (uscc: string, level: 'city' | 'province') => {
  const what = { programme: 'quality-brand', programmeName: '质量品牌', level, givenOn: '2025-03-01' };
  return at(`records.honour-${level}`, honourEvents.HonourRecorded({ ...common(uscc), ...what }));
};
const auditor = (today = TODAY): Reader => ({
  ...{ subject: 's', role: 'auditor', today, basis: 'audit', audience: 'auditor' },
  ...{ agencies: [], fields: [], rules: '' },
});
const three = (n: number) => String(n).padStart(3, '0');

beforeAll(async () => {
  db = await freshDatabase({ parts });
  reads = new GradeReads(db.reads);
  const days = (n: number) => Array.from({ length: n }, (_, i) => i);
  const facts = [
    ...[adopted(matrix), adopted(windows)],
    ...[check(MANY, '2026-01-05'), check(MIXED, '2026-01-05'), check(LONG, '2022-12-01')],
    ...days(104).map((n) => penalty(MANY, three(n), addDays('2026-01-01', n), ['吊销许可证件'])),
    ...[penalty(MIXED, 'a', '2026-05-02', ['警告']), penalty(MIXED, 'b', '2026-05-01', ['通报批评'])],
    ...[honour(MIXED, 'city'), honour(MIXED, 'province')],
    ...days(520).map((n) => penalty(LONG, `x${three(n)}`, addDays('2023-01-01', n), ['责令停产停业'])),
    adopted(city),
  ];
  await db.dataSource.transaction(async (tx) => {
    for (const projection of parts.flatMap((p) => p.projections)) await applyFacts(projection, tx, facts);
  });
});
afterAll(() => db.drop());

it('tells a hundred reasons, vetoes first, and how many more there are; the lock is that of all', async () => {
  const told = gradeSchema.parse(await reads.today(auditor(), MANY, 'city'));
  expect(told.reasons.map(({ kind, record }) => [kind, record])).toEqual(
    Array.from({ length: 100 }, (_, n) => ['veto', `penalty-${three(n)}`]),
  );
  expect(told).toMatchObject({ grade: 'D', lockedUntil: '2028-04-15', reasonsLeftOut: 108 });
});

it('tells the heaviest first', async () => {
  const { reasons, reasonsLeftOut } = await reads.today(auditor(), MIXED, 'city');
  expect(reasons.map(({ record, pointsHundredths }) => [record, pointsHundredths])).toEqual([
    ['penalty-a', -500],
    ['penalty-b', -500],
    ['honour-province', 600],
    ['honour-city', 200],
  ]);
  expect(reasonsLeftOut).toBe(0);
});

it('tells the same by rows and by assessing', async () => {
  for (const uscc of [MANY, MIXED])
    expect(await reads.on(auditor(), uscc, 'city', TODAY)).toEqual(await reads.today(auditor(), uscc, 'city'));
});

it('tells the newest five hundred stretches of a history, and how many came before', async () => {
  const told = gradeHistorySchema.parse(await reads.history(auditor('2024-07-01'), LONG, 'city'));
  expect([told.stretches.length, told.stretches[0]?.from, told.stretchesLeftOut]).toEqual([500, '2023-01-21', 20]);
  expect(told.stretches.at(-1)?.until).toBeNull();
  expect((await reads.history(auditor('2023-06-01'), LONG, 'city')).stretchesLeftOut).toBe(0);
});
