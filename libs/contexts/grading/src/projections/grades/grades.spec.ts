import type { Fact, NewEvent } from '@platform/kernel';
import { applyFacts, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { successionEvents } from '@contexts/enterprises';
import { listingEvents } from '@contexts/lists';
import { checkEvents, penaltyEvents, recordEvents } from '@contexts/records';
import { ruleEvents } from '@contexts/rules';
import city from '../../../data/rulebook.city.json';
import { GradingModule } from '../../grading.module';
import { grades } from './grades.projection';

let db: FreshDatabase;
beforeAll(async () => (db = await freshDatabase({ parts: [GradingModule.part] })));
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query(`truncate ${grades.tables.join(', ')}`));

const U1 = '91371502PDY00001XC';
const U2 = '91371502PDY000028C';
const apply = (...facts: Fact[]) =>
  db.dataSource.transaction(async (tx) => {
    for (const fact of facts) await applyFacts(grades, tx, [fact]);
  });
const rows = <T>(sql: string, params: unknown[] = []): Promise<T[]> => db.dataSource.query(sql, params);

const at = (stream: string, day: string, event: NewEvent) =>
  factOf(event, { stream, recordedAt: `${day}T02:00:00.000001Z` });
const recorded = {
  partyName: '示例公司',
  agency: '11371500PDY009014B',
  agencyName: '聊城市市场监督管理局',
  field: 'market' as const,
  restsOn: [],
  sameActAs: [],
  pending: false,
};
const rules = (day: string, kind: string, sha256: string, content: unknown) => {
  const file = { kind, name: 'city', version: '1', validFrom: '2023-01-01', source: '示范', sha256, content };
  return at(`rules.${kind}-city`, day, ruleEvents.RulesAdopted(file));
};
const adopted = (day: string) => rules(day, 'rulebook', 'a'.repeat(64), city.content);
const thresholds = (day: string, seriousFromFen: number) =>
  rules(day, 'thresholds', `${seriousFromFen}`, { fines: [{ generalFromFen: 1000, seriousFromFen }] });
const passed = (uscc: string, day: string, on: string) =>
  at(
    `records.check-${uscc}`,
    day,
    checkEvents.CheckRecorded({
      ...recorded,
      uscc,
      checkKind: 'inspection',
      checkedOn: on,
      finalOn: on,
      result: 'passed',
      again: false,
    }),
  );
const fined = (id: string, uscc: string, day: string, decided: string, pending = false) =>
  at(
    `records.penalty-${id}`,
    day,
    penaltyEvents.PenaltyRecorded({
      ...recorded,
      uscc,
      pending,
      partyCategory: '法人及非法人组织',
      number: '聊市监处罚〔2026〕12号',
      normalisedNumber: '聊市监处罚〔2026〕12号',
      measures: ['罚款'],
      fineFen: 50_000,
      dates: { decided },
    }),
  );
const merged = successionEvents.MergerRecorded({
  ...{ predecessors: [U1], successor: U2, on: '2026-02-04', paper: { number: '1', date: '2026-02-01' } },
});
const later = (id: string, day: string, event: NewEvent) => at(`records.penalty-${id}`, day, event);
const gradeOn = async (uscc: string, day: string) => {
  const [row] = await rows<{ grade: string; score: number }>(
    `select grade, score from read.grade_segment
     where uscc = $1 and from_date <= $2 and (until_date is null or until_date > $2)`,
    [uscc, day],
  );
  return row && [row.grade, row.score];
};

it('grades each enterprise from its records and lists, by the adopted rulebook', async () => {
  await apply(adopted('2026-01-01'), passed(U1, '2026-01-02', '2025-12-20'), passed(U2, '2026-01-02', '2025-12-20'));
  await apply(fined('p', U1, '2026-01-15', '2026-01-10'));
  expect(await gradeOn(U1, '2026-01-14')).toEqual(['A', 10000]);
  expect(await gradeOn(U1, '2026-01-15')).toEqual(['B', 8500]);
  expect(await gradeOn(U1, '2027-01-11')).toEqual(['A', 10000]);
  expect(await gradeOn(U2, '2026-01-15')).toEqual(['A', 10000]);
  expect(await rows(`select * from read.grade_reason`)).toEqual([
    {
      uscc: U1,
      scheme: 'city',
      item: 'penalty-p',
      clause: '3.2',
      kind: 'deduction',
      points: -1500,
      counts_from: '2026-01-15',
      counts_until: '2027-01-11',
      from_date: '2026-01-15',
      until_date: '2027-01-11',
    },
  ]);
});

it('counts what was recorded before the first adoption from its own dates, once a rulebook comes', async () => {
  await apply(passed(U1, '2026-01-02', '2024-12-20'), fined('p', U1, '2026-01-03', '2025-06-10'));
  expect(await rows(`select * from read.grade_segment`)).toEqual([]);
  await apply(adopted('2026-01-05'));
  expect(await gradeOn(U1, '2025-06-09')).toEqual(['A', 10000]);
  expect(await gradeOn(U1, '2025-06-10')).toEqual(['B', 8500]);
  const start = await rows(`select until_date from read.grade_segment where computed_at_start order by from_date`);
  expect(start.at(-1)).toEqual({ until_date: '2026-01-05' });
});

it('keeps what was known before, and marks a dispute at once', async () => {
  await apply(
    adopted('2026-01-01'),
    passed(U1, '2026-01-02', '2025-12-20'),
    fined('p', U1, '2026-01-15', '2026-01-10', true),
  );
  expect(await gradeOn(U1, '2026-01-15')).toEqual(['A', 10000]);
  await apply(later('p', '2026-01-20', recordEvents.RecordConfirmed({})));
  expect(await gradeOn(U1, '2026-01-20')).toEqual(['B', 8500]);
  await apply(later('p', '2026-02-01', recordEvents.RecordDisputed({ ground: 'objection', text: '金额有误' })));
  expect(await rows(`select disputed from read.graded_item where item_id = 'penalty-p'`)).toEqual([{ disputed: true }]);
  await apply(later('p', '2026-03-01', recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' })));
  expect(await gradeOn(U1, '2026-02-15')).toEqual(['A', 10000]);
  expect(await rows(`select * from read.grade_reason`)).toEqual([]);
  const known = await rows<{ version: number; until: string | null; status: string }>(
    `select version, known_until as until, body->'item'->>'status' as status from read.grading_fact
     where item = 'penalty-p' order by version`,
  );
  expect(known.map((k) => [k.version, k.status, k.until])).toEqual([
    [1, 'pending', '2026-01-20T02:00:00.000001Z'],
    [2, 'recorded', '2026-02-01T02:00:00.000001Z'],
    [3, 'recorded', '2026-03-01T02:00:00.000001Z'],
    [4, 'annulled', null],
  ]);
});

it('locks D from the listing date once the entry is confirmed, and lets go when it is annulled', async () => {
  const entry = (day: string, event: NewEvent) => at('lists.entry-1', day, event);
  const { sameActAs: _, ...common } = recorded;
  const why = { grounds: '生产不符合标准的食品', legalBasis: '总局令第44号', listedOn: '2026-01-12' };
  const listed = { ...common, ...why, list: 'serious', uscc: U1, pending: true } as const;
  await apply(adopted('2026-01-01'), entry('2026-01-13', listingEvents.ListEntryRecorded(listed)));
  expect(await rows(`select * from read.grade_segment`)).toEqual([]);
  await apply(entry('2026-01-15', listingEvents.ListEntryConfirmed({})));
  expect(await rows(`select from_date, until_date, grade, score from read.grade_segment`)).toEqual([
    { from_date: '2026-01-15', until_date: '2028-01-13', grade: 'D', score: null },
  ]);
  await apply(entry('2026-02-01', listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决' })));
  expect(await rows(`select * from read.grade_segment`)).toEqual([]);
});

it('recasts every enterprise when thresholds are adopted: heavier only from that day', async () => {
  await apply(adopted('2026-01-01'), passed(U1, '2026-01-02', '2025-12-20'), passed(U2, '2026-01-02', '2025-12-20'));
  await apply(fined('p', U1, '2026-01-15', '2026-01-10'), fined('q', U2, '2026-01-15', '2026-01-10'));
  await apply(thresholds('2026-02-01', 40_000));
  for (const uscc of [U1, U2]) {
    expect(await gradeOn(uscc, '2026-01-31')).toEqual(['B', 8500]);
    expect(await gradeOn(uscc, '2026-02-01')).toEqual(['C', 6000]);
  }
});

it('ignores rules of other kinds, and comes to the same rows when it starts again from the first fact', async () => {
  const facts = [
    adopted('2026-01-01'),
    rules('2026-01-01', 'matrix', 'm', {}),
    passed(U1, '2026-01-02', '2025-12-20'),
    fined('p', U1, '2026-01-15', '2026-01-10'),
    thresholds('2026-02-01', 40_000),
    later('p', '2026-02-03', penaltyEvents.PenaltyCorrected({ reason: '笔误', statedClass: 'minor' })),
    at('enterprises.succession-m', '2026-02-04', merged),
  ];
  const all = async () => Promise.all(grades.tables.map((t) => rows(`select * from ${t} x order by x::text`)));
  await apply(...facts);
  const first = await all();
  await db.dataSource.query(`truncate ${grades.tables.join(', ')}`);
  for (const fact of facts) await apply(fact);
  expect(await all()).toEqual(first);
  expect(first.every((table) => table.length > 0)).toBe(true);
});

it('its tables and its entities tell the same', async () =>
  expect((await db.dataSource.driver.createSchemaBuilder().log()).upQueries).toEqual([]));
