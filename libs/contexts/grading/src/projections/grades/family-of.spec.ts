import fc from 'fast-check';
import type { Fact, NewEvent } from '@platform/kernel';
import { applyFacts, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { successionEvents } from '@contexts/enterprises';
import { checkEvents, penaltyEvents, recordEvents } from '@contexts/records';
import { ruleEvents } from '@contexts/rules';
import city from '../../../data/rulebook.city.json';
import { GradingModule } from '../../grading.module';
import { familyOf } from './family-of.projection';
import { grades } from './grades.projection';

let db: FreshDatabase;
beforeAll(async () => (db = await freshDatabase({ parts: [GradingModule.part] })));
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query(`truncate ${grades.tables.join(', ')}`));

const [OLD, NEW, NEWEST] = ['91371502PDY00001XC', '91371502PDY000028C', '91371502PDY0000367'];
// One moment of recording: what is told apart here is the order of arrival alone.
const RECORDED = { recordedAt: '2026-03-02T02:00:00.000000Z' };
const at = (stream: string, event: NewEvent) => factOf(event, { stream, ...RECORDED });
const apply = (...facts: Fact[]) => db.dataSource.transaction((tx) => applyFacts(grades, tx, facts));
const apart = async (facts: readonly Fact[]) => {
  for (const fact of facts) await apply(fact);
};

const adopted = factOf(
  ruleEvents.RulesAdopted({
    ...{
      kind: 'rulebook',
      name: 'city',
      version: '1',
      validFrom: '2023-01-01',
      source: '示范',
      sha256: 'a'.repeat(64),
    },
    content: city.content,
  }),
  { stream: 'rules.rulebook-city', ...RECORDED },
);
const recorded = {
  ...{ partyName: '示例公司', agency: '11371500PDY009014B', agencyName: '聊城市市场监督管理局' },
  ...{ field: 'market' as const, restsOn: [], sameActAs: [], pending: false },
};
const passed = (uscc: string, on: string) =>
  at(
    `records.check-${uscc}`,
    checkEvents.CheckRecorded({
      ...{ ...recorded, uscc, checkKind: 'inspection', checkedOn: on, finalOn: on, result: 'passed', again: false },
    }),
  );
const fined = (id: string, uscc: string, decided: string) =>
  at(
    `records.penalty-${id}`,
    penaltyEvents.PenaltyRecorded({
      ...{
        ...recorded,
        uscc,
        partyCategory: '法人及非法人组织',
        measures: ['罚款'],
        fineFen: 50_000,
        dates: { decided },
      },
      ...{ number: '聊市监处罚〔2026〕12号', normalisedNumber: '聊市监处罚〔2026〕12号' },
    }),
  );
const paper = { number: '1', date: '2026-03-01' };
const succession = (origin: string, event: NewEvent) => at(`enterprises.succession-${origin}`, event);
const merged = (origin: string, heir: string, on = '2026-03-02') =>
  succession(origin, successionEvents.MergerRecorded({ predecessors: [origin], successor: heir, on, paper }));
const annulled = (origin: string) =>
  succession(origin, successionEvents.SuccessionAnnulled({ reason: '误录', ended: [origin] }));

const state = async () => ({
  segments: await db.dataSource.query('select * from read.grade_segment order by uscc, scheme, from_date'),
  reasons: await db.dataSource.query('select * from read.grade_reason order by uscc, scheme, item, counts_from'),
});
const gradeOn = async (uscc: string, day: string): Promise<string | undefined> => {
  const [row] = await db.dataSource.query<{ grade: string }[]>(
    `select grade from read.grade_segment
     where uscc = $1 and from_date <= $2 and (until_date is null or until_date > $2)`,
    [uscc, day],
  );
  return row?.grade;
};

it('a successor is graded by all, also by what is recorded or corrected of the old firm later', async () => {
  await apart([adopted, passed(OLD, '2026-01-10'), passed(NEW, '2026-01-10'), merged(OLD, NEW)]);
  expect(await gradeOn(NEW, '2026-03-03')).toBe('A');
  await apply(fined('p', OLD, '2026-02-10'));
  expect(await gradeOn(NEW, '2026-03-03')).toBe('B');
  await apply(at('records.penalty-p', recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' })));
  expect(await gradeOn(NEW, '2026-03-03')).toBe('A');
});

it('a rulebook that comes later grades who has nothing of its own too', async () => {
  await apart([passed(OLD, '2026-01-10'), merged(OLD, NEW), adopted]);
  expect(await gradeOn(NEW, '2026-03-03')).toBe('A');
});

it('an enterprise without successions has no kin to be read', async () => {
  await apart([adopted, passed(OLD, '2026-01-10'), merged(NEW, NEWEST)]);
  expect([...(await familyOf(db.dataSource, OLD)).facts.keys()]).toEqual([OLD]);
  expect([...(await familyOf(db.dataSource, NEW)).facts.keys()].sort()).toEqual([NEW, NEWEST].sort());
});

const ALL = [
  adopted,
  passed(OLD, '2026-01-10'),
  passed(NEW, '2026-01-12'),
  fined('p', OLD, '2026-02-10'),
  fined('q', NEW, '2026-02-11'),
  merged(OLD, NEW),
  merged(NEW, NEWEST, '2026-03-05'),
];

it('comes to one state in whatever order facts and successions arrive, apart or together', async () => {
  await apart(ALL);
  const expected = await state();
  expect(expected.reasons).not.toEqual([]);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(ALL, { minLength: ALL.length }), fc.boolean(), async (facts, together) => {
      await db.dataSource.query(`truncate ${grades.tables.join(', ')}`);
      await (together ? apply(...facts) : apart(facts));
      expect(await state()).toEqual(expected);
    }),
    { numRuns: 15 },
  );
});

it('an annulled succession is as if never recorded, whatever came between', async () => {
  const without = ALL.filter((fact) => fact !== ALL.at(-2));
  await apart(without);
  const expected = await state();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: ALL.length - 1, max: ALL.length }), async (when) => {
      await db.dataSource.query(`truncate ${grades.tables.join(', ')}`);
      await apart([...ALL.slice(0, when), annulled(OLD), ...ALL.slice(when)]);
      expect(await state()).toEqual(expected);
    }),
    { numRuns: 4 },
  );
});
