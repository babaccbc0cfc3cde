import type { NewEvent } from '@platform/kernel';
import { callerOf, factOf, type FreshDatabase, freshDatabase, writeSide } from '@platform/testing';
import { DisclosureModule, type Questions, type Reader } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import { penaltyEvents } from '../../kinds/penalty/penalty.events';
import { recordEvents } from '../../events/record.events';
import { ArchiveReads } from '../../ports/archive-reads';
import { RestrictionReads } from '../../ports/restriction-reads';
import { RecordsModule } from '../../records.module';
import { penaltyExample } from '../../kinds/penalty/penalty-example.rule';
import { GetRestrictionsHandler } from './get-restrictions.handler';
import { GetRestrictions, restrictionsExample, restrictionsSchema } from './get-restrictions.query';

const { uscc, representative: _, ...paper } = penaltyExample;
const AGENCY = { uscc: '11371500PDY009014B', name: '聊城市市场监督管理局' };
const reader = (today: string, more: Partial<Reader> = {}): Reader => ({
  ...{ subject: 's', role: 'public', today, basis: 'public', audience: 'public' },
  ...{ agencies: [], fields: [], rules: '', ...more },
});
/** Of the record: public to 2029-05-11, ended by the cap at the latest on 2031-03-11. */
const BAN = { measures: ['罚款', '限制从业'] as ('罚款' | '限制从业')[], measureUntil: '2032-01-31' };
const running = { measures: ['限制从业'], agency: AGENCY, since: '2026-05-11', until: '2032-02-01', disputed: false };

let db: FreshDatabase;
let reads: RestrictionReads;
const projections = [DisclosureModule.part, RecordsModule.part].flatMap((part) => part.projections);
const apply = (event: NewEvent, stream = 'records.penalty-1') =>
  db.dataSource.transaction(async (tx) => {
    for (const projection of projections) await projection.on[event.type]?.(tx, factOf(event, { stream }));
  });
const record = (more: object = BAN, id = 'penalty-1', pending = false) =>
  apply(
    penaltyEvents.PenaltyRecorded({
      ...paper,
      ...{ uscc, agency: AGENCY.uscc, agencyName: AGENCY.name, restsOn: [], sameActAs: [], pending },
      ...{ partyCategory: '法人及非法人组织', normalisedNumber: id, representative: { sealed: 'v1.x' }, ...more },
    }),
    `records.${id}`,
  );
const correct = (measureUntil: string | null) =>
  apply(penaltyEvents.PenaltyCorrected({ reason: '笔误', measureUntil }));
const on = async (day: string, more: Partial<Reader> = {}) => (await reads.running(reader(day, more), uscc)).shown;

beforeEach(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, EnterprisesModule.part, RecordsModule.part] });
  reads = new RestrictionReads(db.reads);
  for (const file of [matrix, windows])
    await apply(ruleEvents.RulesAdopted({ ...file, sha256: file.kind }), `rules.${file.kind}`);
});
afterEach(() => db.drop());

it('outlives the window and the legal end of its record, to the last day of the ban', async () => {
  await record();
  const archive = new ArchiveReads(db.reads, (await writeSide([])).keyring);
  const records = async (day: string) => (await archive.ofEnterprise(reader(day), uscc, 9)).length;
  expect([await records('2029-05-11'), await records('2029-05-12')]).toEqual([1, 0]);
  for (const day of ['2029-05-11', '2029-05-12', '2031-03-12', '2032-01-31']) expect(await on(day)).toEqual([running]);
  expect(await on('2032-02-01')).toEqual([]);
});

it('runs on without end where it has none', async () => {
  await record({ measures: ['吊销许可证件'], measureUntil: '9999-12-31' });
  expect(await on('2099-01-01')).toEqual([{ ...running, measures: ['吊销许可证件'], until: null }]);
});

it.each<[string, Partial<Reader>]>([
  ['the public', {}],
  ['another firm', { role: 'enterprise', enterprise: '91371502PDY000028C' }],
  ['an authorised bank', { role: 'bank', authorisation: { id: 'a', uscc } }],
  ['who states a purpose', { role: 'tax-office', audience: 'purpose' }],
  ['who has a measure to apply', { role: 'procurement', audience: 'measure' }],
  ['the agency of the field', { role: 'regulator', fields: ['market'] }],
  ['the recording agency', { role: 'regulator', agencies: [AGENCY.uscc], fields: ['market'] }],
  ['the award office', { role: 'award-office', fields: ['award'] }],
  ['the city office', { role: 'city-office', fields: 'all' }],
  ['the firm itself', { role: 'enterprise', enterprise: uscc }],
  ['the auditor', { role: 'auditor', audience: 'auditor' }],
])('%s is told of it', async (_, who) => {
  await record();
  expect(await on('2031-06-01', who)).toEqual([running]);
});

it('tells nothing the matrix does not grant', async () => {
  await record();
  await db.dataSource.query(`delete from read.disclosure_matrix where class = 'status' and audience = 'public'`);
  expect(await on('2026-06-01')).toEqual([]);
  expect(await on('2026-06-01', { role: 'bank', authorisation: { id: 'a', uscc } })).toEqual([running]);
});

it('does not outlive an annulment, and is back with its record', async () => {
  await record();
  await apply(recordEvents.RecordAnnulled({ ground: 'court', reason: '判决撤销' }));
  for (const who of [{}, { agencies: [AGENCY.uscc] }, { audience: 'auditor' as const }])
    expect(await on('2026-06-01', who)).toEqual([]);
  await apply(recordEvents.RecordReinstated({ reason: '改判', opens: 2, pending: false }));
  expect(await on('2026-06-01')).toEqual([running]);
});

it('shows nothing of a pending record, also not to its agency, until it is confirmed', async () => {
  await record(BAN, 'penalty-1', true);
  expect(await on('2026-06-01', { agencies: [AGENCY.uscc], fields: ['market'] })).toEqual([]);
  await apply(recordEvents.RecordConfirmed({}));
  expect(await on('2026-06-01')).toEqual([running]);
});

it('follows a correction of its end, also to none, and an end learnt later', async () => {
  await record();
  await correct('2027-06-30');
  expect(await on('2027-06-30')).toEqual([{ ...running, until: '2027-07-01' }]);
  expect(await on('2027-07-01')).toEqual([]);
  await correct(null);
  expect(await on('2026-06-01')).toEqual([]);
  await apply(recordEvents.RecordCompleted({ measureUntil: '2028-01-31' }));
  expect(await on('2026-06-01')).toEqual([{ ...running, until: '2028-02-01' }]);
});

it('bears the mark of dispute at once, and stays as it is when rules are adopted', async () => {
  await record();
  await apply(recordEvents.RecordDisputed({ ground: 'objection', text: '有误' }));
  await apply(ruleEvents.RulesAdopted({ ...windows, version: '2', sha256: '2' }), 'rules.windows');
  expect(await on('2026-06-01')).toEqual([{ ...running, disputed: true }]);
});

it('is of its enterprise alone, newest paper first, at most a hundred', async () => {
  for (let n = 1; n <= 101; n++) await record({ ...BAN, dates: { decided: '2026-05-10' } }, `penalty-${n}`);
  await record(BAN, 'penalty-newest');
  await record({ ...BAN, uscc: '91371502PDY000028C' }, 'penalty-other');
  const { shown, leftOut } = await reads.running(reader('2026-06-01'), uscc);
  expect([shown.length, shown[0]?.since, shown[1]?.since, leftOut]).toEqual([100, '2026-05-11', '2026-05-10', 2]);
});

it('is one question about the firm', async () => {
  await record();
  const asked: unknown[] = [];
  const give = async (question: unknown, answer: (r: Reader) => unknown) => {
    asked.push(question);
    return { body: await answer(reader('2026-06-01')) };
  };
  const handler = new GetRestrictionsHandler({ ask: give } as unknown as Questions, reads);
  const { body } = await handler.execute(new GetRestrictions(uscc, callerOf('bank')));
  const told = { uscc, on: '2026-06-01', restrictions: [running], leftOut: 0 };
  expect(restrictionsSchema.parse(body)).toEqual(told);
  expect(asked).toMatchObject([{ name: 'restrictions', subject: uscc, projections: ['archive', 'lineage'] }]);
  expect(restrictionsSchema.parse(restrictionsExample)).toEqual(restrictionsExample);
});
