import type { Fact, NewEvent } from '@platform/kernel';
import { applyFacts, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, type Reader } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { checkEvents, penaltyEvents, recordEvents } from '@contexts/records';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import city from '../../../data/rulebook.city.json';
import { GradingModule } from '../../grading.module';
import { GradeReads } from '../../ports/grade-reads';

const parts = [DisclosureModule.part, EnterprisesModule.part, GradingModule.part];
const FIRM = '91371502PDY00001XC';
const UNKNOWN = '91371502PDY000028C';
const AGENCY = '11371500PDY009014B';
let db: FreshDatabase;
let reads: GradeReads;

const at = (stream: string, day: string, event: NewEvent) =>
  factOf(event, { stream, recordedAt: `${day}T02:00:00.000000Z` });
const adopted = (file: typeof matrix | typeof windows | typeof city) =>
  at(
    `rules.${file.kind}-${file.name}`,
    '2025-12-01',
    ruleEvents.RulesAdopted({ ...file, sha256: `${file.kind} of ${file.name}` }),
  );
const recorded = {
  uscc: FIRM,
  partyName: '聊城昌润食品有限公司',
  agency: AGENCY,
  agencyName: '聊城市市场监督管理局',
  field: 'market' as const,
  restsOn: [],
  sameActAs: [],
  pending: false,
};
const check = (day: string) =>
  at(
    `records.check-${day}`,
    day,
    checkEvents.CheckRecorded({
      ...recorded,
      checkKind: 'inspection',
      checkedOn: day,
      finalOn: day,
      result: 'passed',
      again: false,
    }),
  );
const penalty = (id: string, decided: string, more: { pending?: boolean } = {}) =>
  at(
    `records.penalty-${id}`,
    decided,
    penaltyEvents.PenaltyRecorded({
      ...recorded,
      ...more,
      partyCategory: '法人及非法人组织',
      number: '聊市监处罚〔2026〕12号',
      normalisedNumber: '聊市监处罚〔2026〕12号',
      measures: ['罚款'],
      statedClass: 'general',
      dates: { decided, actEnd: decided },
    }),
  );

beforeAll(async () => {
  db = await freshDatabase({ parts });
  reads = new GradeReads(db.reads);
  const facts: Fact[] = [
    ...[adopted(matrix), adopted(windows), adopted(city)],
    ...[check('2025-12-10'), check('2026-12-10'), penalty('a', '2025-12-20'), penalty('b', '2026-08-01')],
    at('records.penalty-b', '2026-08-20', recordEvents.RecordDisputed({ ground: 'objection', text: '金额有误' })),
  ];
  await db.dataSource.transaction(async (tx) => {
    for (const projection of parts.flatMap((p) => p.projections)) await applyFacts(projection, tx, facts);
  });
});
afterAll(() => db.drop());

const reader = (today: string, more: Partial<Reader> = {}): Reader => ({
  subject: 's',
  role: 'bank',
  today,
  basis: 'public',
  audience: 'public',
  agencies: [],
  fields: [],
  rules: '',
  ...more,
});
const anyone = (today: string) => reader(today, { role: 'public' });
const bank = (today: string) => reader(today, { basis: 'authorisation', authorisation: { id: 'a', uscc: FIRM } });
const office = (today: string) => reader(today, { role: 'city-office', basis: 'competence', fields: 'all' });
const auditor = (today: string) => reader(today, { role: 'auditor', basis: 'audit', audience: 'auditor' });
const today = (r: Reader, uscc = FIRM) => reads.today(r, uscc, 'city');

it('tells an authorised bank grade, score and every reason with its clause, days and mark of dispute', async () =>
  expect(await today(bank('2026-09-01'))).toEqual({
    uscc: FIRM,
    scheme: 'city',
    on: '2026-09-01',
    state: 'rated',
    grade: 'B',
    scoreHundredths: 7000,
    computedAtStart: false,
    rulebook: '1',
    lockedUntil: null,
    reasons: [
      reason('penalty-a', '2025-12-20', '2026-12-21', false),
      reason('penalty-b', '2026-08-01', '2027-08-02', true),
    ],
    reasonsLeftOut: 0,
  }));

const reason = (record: string, from: string, until: string, disputed: boolean) => ({
  record,
  title: '行政处罚：罚款',
  agency: AGENCY,
  kind: 'deduction',
  clause: {
    id: '3.2',
    zh: '一般失信的行政处罚，自决定之日起一年内扣15分。',
    en: 'A penalty of class general takes 15 points for one year from the decision.',
  },
  pointsHundredths: -1500,
  from,
  until,
  disputed,
});

it('time alone changes the answer', async () => {
  expect((await today(bank('2026-12-20'))).grade).toBe('B');
  expect(await today(bank('2026-12-21'))).toMatchObject({
    grade: 'B',
    scoreHundredths: 8500,
    reasons: [{ record: 'penalty-b' }],
  });
  expect(await today(bank('2027-08-02'))).toMatchObject({ grade: 'A', scoreHundredths: 10000, reasons: [] });
});

it('tells the public a good grade only, without score; a bad one, none and an unknown code look the same', async () => {
  expect(await today(anyone('2027-08-02'))).toMatchObject({
    state: 'rated',
    grade: 'A',
    scoreHundredths: null,
    reasons: [],
  });
  const { uscc: _, ...bad } = await today(anyone('2026-09-01'));
  const { uscc: __, ...unknown } = await today(anyone('2026-09-01'), UNKNOWN);
  expect(bad).toEqual(unknown);
  expect(bad).toMatchObject({ state: 'not-disclosed', grade: null, scoreHundredths: null, reasons: [] });
});

it('tells a bank without authorisation of this firm what it tells the public', async () => {
  const other = reader('2026-09-01', { authorisation: { id: 'a', uscc: UNKNOWN } });
  expect(await today(other)).toEqual(await today(anyone('2026-09-01')));
});

it('answers an unknown code as one that nothing rates, on past days too', async () => {
  for (const answer of [
    await today(office('2026-09-01'), UNKNOWN),
    await reads.on(office('2026-09-01'), UNKNOWN, 'city', '2026-02-01'),
  ])
    expect(answer).toMatchObject({
      state: 'not-rated',
      grade: null,
      scoreHundredths: null,
      rulebook: null,
      reasons: [],
    });
});

it('gives for today the same by rows and by assessing', async () => {
  for (const day of ['2026-08-01', '2026-09-01', '2026-12-21', '2027-08-02'])
    for (const who of [bank, office, auditor, anyone])
      expect(await reads.on(who(day), FIRM, 'city', day)).toEqual(await today(who(day)));
});

it('leaves what has legally ended out of past days too, but not for the auditor', async () => {
  const on = (r: Reader) => reads.on(r, FIRM, 'city', '2026-02-01');
  expect(await on(bank('2026-09-01'))).toMatchObject({ grade: 'B', reasons: [{ record: 'penalty-a' }] });
  expect(await on(bank('2027-03-01'))).toMatchObject({ grade: 'A', scoreHundredths: 10000, reasons: [] });
  expect(await on(auditor('2027-03-01'))).toMatchObject({ grade: 'B', reasons: [{ record: 'penalty-a' }] });
});

it('tells the history up to today, joined where the reader sees no difference', async () => {
  const told = async (r: Reader) =>
    (await reads.history(r, FIRM, 'city')).stretches.slice(-4).map((s) => [s.from, s.until, s.grade ?? s.state]);
  expect(await told(bank('2026-09-01'))).toEqual([
    ['2023-01-01', '2025-12-10', 'not-rated'],
    ['2025-12-10', '2025-12-20', 'A'],
    ['2025-12-20', '2026-08-01', 'B'],
    ['2026-08-01', null, 'B'],
  ]);
  expect((await told(anyone('2026-09-01'))).slice(-2)).toEqual([
    ['2025-12-10', '2025-12-20', 'A'],
    ['2025-12-20', null, 'not-disclosed'],
  ]);
});
