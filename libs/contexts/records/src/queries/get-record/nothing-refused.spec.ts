import type { NewEvent } from '@platform/kernel';
import { QueryLog } from '@platform/query-log';
import { callerOf, factOf, type FreshDatabase, freshDatabase, writeSide } from '@platform/testing';
import { DisclosureModule, Questions, Readers } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import { penaltyEvents } from '../../kinds/penalty/penalty.events';
import { honourEvents } from '../../kinds/honour/honour.events';
import { ArchiveReads } from '../../ports/archive-reads';
import { RecordsModule } from '../../records.module';
import { honourExample } from '../../kinds/honour/honour-example.rule';
import { penaltyExample } from '../../kinds/penalty/penalty-example.rule';
import { GetRecordHandler } from './get-record.handler';
import { GetRecord } from './get-record.query';

const { uscc, representative: _, ...paper } = penaltyExample;
const OFFICES = {
  market: { kind: 'regulator', fields: ['market'] },
  district: { kind: 'regulator', fields: ['market'] },
  building: { kind: 'regulator', fields: ['construction'] },
  taxes: { kind: 'tax-office', fields: ['tax'] },
  lender: { kind: 'bank', fields: ['finance'] },
} as const;
type Office = keyof typeof OFFICES;
const directory = { entryOf: async (of: string) => ({ name: of, forebears: [], ...OFFICES[of as Office] }) };
const askedBy = (agency: Office, purpose?: string) =>
  callerOf(OFFICES[agency].kind, { agency, ...(purpose && { purpose }) });

let db: FreshDatabase;
let log: QueryLog;
let records: GetRecordHandler;
const projections = [DisclosureModule.part, RecordsModule.part].flatMap((part) => part.projections);
const apply = (event: NewEvent, stream: string) =>
  db.dataSource.transaction(async (tx) => {
    for (const projection of projections) await projection.on[event.type]?.(tx, factOf(event, { stream }));
  });

beforeAll(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, EnterprisesModule.part, RecordsModule.part] });
  log = new QueryLog({ url: db.url, codeVersion: 'test' });
  const side = await writeSide([]);
  const readers = new Readers(db.reads, directory, { of: async () => ({}) } as never);
  const questions = new Questions(readers, log, { of: async () => ({}) } as never, side.store, side.clock);
  records = new GetRecordHandler(questions, new ArchiveReads(db.reads, side.keyring), {} as never);
  for (const file of [matrix, windows]) await apply(ruleEvents.RulesAdopted({ ...file, sha256: file.kind }), 'rules.x');
  const common = { uscc, agency: 'market', agencyName: '甲', restsOn: [], sameActAs: [], pending: false };
  const category = { partyCategory: '法人及非法人组织' as const, normalisedNumber: 'n' };
  await apply(penaltyEvents.PenaltyRecorded({ ...paper, ...common, ...category }), 'records.penalty-1');
  await apply(honourEvents.HonourRecorded({ ...honourExample, ...common }), 'records.honour-1');
});
afterAll(async () => {
  await log.close();
  await db.drop();
});

const refusedIn = async (number: string | undefined) =>
  (await log.ofSubject(uscc, { limit: 99 })).rows.find((row) => row.log === number)?.refused ?? 'nothing';

it.each<[string, Office, string | undefined, string]>([
  ['the agency that recorded it', 'market', undefined, 'nothing'],
  ['an agency of its field', 'district', undefined, 'nothing'],
  ['one of its field that states a purpose of a bank', 'district', 'credit-granting', 'nothing'],
  ['an agency of another field', 'building', undefined, 'PURPOSE_REQUIRED'],
  ['one of another field with a purpose of its own', 'building', 'supervision', 'nothing'],
  ['the tax office with a purpose of a bank', 'taxes', 'credit-granting', 'PURPOSE_NOT_ALLOWED'],
  ['a bank without authorisation', 'lender', 'credit-granting', 'NO_AUTHORISATION'],
])('of a penalty, to %s, the log says what was refused', async (__, agency, purpose, refused) => {
  const answer = await records.execute(new GetRecord('penalty-1', askedBy(agency, purpose)));
  expect(answer.body.id).toBe('penalty-1');
  expect([answer.body.detail !== undefined, await refusedIn(answer.log)]).toEqual([refused === 'nothing', refused]);
});

it('what the public may see whole was still told as to the public', async () => {
  const { body, log: number } = await records.execute(new GetRecord('honour-1', askedBy('building')));
  expect([body.detail !== undefined, await refusedIn(number)]).toEqual([true, 'PURPOSE_REQUIRED']);
});
