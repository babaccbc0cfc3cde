import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AgenciesModule, GetAgency, InitCity, RegisterAgency, type Registration } from '@contexts/agencies';
import { DisclosureModule, ReaderDirectory } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { AdoptRules, RULE_KINDS, RulesModule } from '@contexts/rules';
import { FixedClock } from '@platform/calendar';
import { CommandRefused, Engine, EngineModule, ruleKindsOf } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import { Receipts } from '@platform/http';
import type { Caller, Role } from '@platform/kernel';
import { QueryLog } from '@platform/query-log';
import { AesKeyring, InMemoryKeyStore } from '@platform/sealing';
import { callerOf, freshDatabase } from '@platform/testing';
import { InMemoryEventStore } from '../../../../../platform/event-store/src/in-memory/in-memory.event-store';
import matrix from '../../../../disclosure/data/matrix.city.json';
import thresholds from '../../../../disclosure/data/thresholds.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import awards from '../../../data/award-programmes.city.json';
import { AnnulRecord } from '../../commands/annul-record/annul-record.decide';
import { DisputeRecord } from '../../commands/dispute-record/dispute-record.decide';
import { RecordHonour } from '../../kinds/honour/commands/record-honour/record-honour.decide';
import { RecordPenalty } from '../../kinds/penalty/commands/record-penalty/record-penalty.decide';
import { RevokeHonour } from '../../kinds/honour/commands/revoke-honour/revoke-honour.decide';
import { RecordsModule } from '../../records.module';
import { honourExample } from '../../kinds/honour/honour-example.rule';
import { penaltyExample } from '../../kinds/penalty/penalty-example.rule';
import { itemIdOf } from '../../rules/opened.rule';
import { GetAwardEligibility } from '../../kinds/honour/queries/get-award-eligibility/get-award-eligibility.query';
import { GetRecord } from './get-record.query';

const OFFICE = '11371500PDY009049X';
const MARKET = '11371500PDY009014B';
const AWARD = '11371500PDY009057Q';
const DISTRICT = '11371502PDY009030X';
const firm = penaltyExample.uscc;

/** As the composition of the product binds it. */
const directoryOf = (queries: QueryBus): ReaderDirectory => ({
  entryOf: async (uscc) => {
    const agency = await queries.execute(new GetAgency(uscc));
    return agency && { ...agency, fields: agency.fields.map((f) => f.field) };
  },
});

let key = 0;
const by = (role: Role | 'public' | 'system', more: Partial<Caller> = {}): Caller =>
  callerOf(role as Role, { idempotencyKey: `key-${++key}`, ...more });

describe('questions about records', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let app: TestingModule;
  let log: QueryLog;
  let penalty: string;
  let honour: string;

  const send = async (command: object) => itemIdOf((await app.get(CommandBus).execute(command)).stream);
  const ask = (query: object) => app.get(QueryBus).execute(query as never) as Promise<any>;
  const settle = async () => expect(await app.get(Engine).settled(20_000)).toBe(true);
  const refusal = async (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (error) => (error instanceof CommandRefused ? error.refusal.code : Promise.reject(error)),
    );
  const market = by('regulator', { agency: MARKET });
  const awardOffice = by('award-office', { agency: AWARD });
  const own = by('enterprise', { enterprise: firm });

  beforeAll(async () => {
    const parts = [
      RulesModule.part,
      DisclosureModule.part,
      EnterprisesModule.part,
      AgenciesModule.part,
      { ...RecordsModule.part, processes: RecordsModule.part.processes.filter((p) => !p.name.startsWith('register')) },
    ];
    db = await freshDatabase({ parts });
    log = new QueryLog({ url: db.url, codeVersion: 'test' });
    const keyring = await AesKeyring.open(new InMemoryKeyStore(), randomBytes(32));
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const bound = [
      { provide: DataSource, useValue: db.dataSource },
      { provide: ReadDatabase, useValue: db.reads },
      { provide: QueryLog, useValue: log },
      { provide: RULE_KINDS, useValue: ruleKindsOf([...parts, { words: { kind: ['listing'] } }]) },
      { provide: ReaderDirectory, useFactory: directoryOf, inject: [QueryBus] },
      Receipts,
    ];
    @Global()
    @Module({ providers: bound, exports: bound })
    class Bound {}
    const clock = new FixedClock('2026-06-01T02:00:00.000Z');
    app = await Test.createTestingModule({
      imports: [
        Bound,
        CqrsModule.forRoot(),
        EngineModule.forRoot({ parts, store: new InMemoryEventStore(), keyring, clock, log: quiet as never }),
        ...[RulesModule, DisclosureModule, AgenciesModule, EnterprisesModule, RecordsModule],
      ],
    }).compile();
    await app.init();
    for (const file of [matrix, thresholds, windows, awards]) await send(new AdoptRules(file as never, by('system')));
    await send(new InitCity({ uscc: OFFICE, name: '聊城市质量强市办', from: '2019-01-01' }, by('system')));
    const office = by('city-office', { agency: OFFICE });
    const agency = (uscc: string, kind: Registration['kind'], field: Registration['fields'][number]) => {
      const rest = { shortNames: [], capacity: 'recorder', level: 'city', regions: [], from: '2019-01-01' } as const;
      const data = { uscc, name: `聊城市${field}`, kind, fields: [field], ...rest };
      return send(new RegisterAgency({ ...data, shortNames: [], regions: [] }, { ...office, idempotencyKey: uscc }));
    };
    await agency(MARKET, 'regulator', 'market');
    await agency(AWARD, 'award-office', 'award');
    await agency(DISTRICT, 'regulator', 'construction');
    await settle();
    penalty = await send(new RecordPenalty(penaltyExample, market));
    honour = await send(new RecordHonour(honourExample, awardOffice));
    await settle();
  });
  afterAll(async () => {
    await app.close();
    await log.close();
    await db.drop();
  });

  it('the recording agency and the firm see the persons, the public a summary, each question with its log number', async () => {
    const seen = await ask(new GetRecord(penalty, market));
    expect(seen).toMatchObject({
      log: expect.any(String),
      body: { persons: { representative: { name: '赵一' } }, detail: { content: { fineFen: 2_985_000 } } },
    });
    expect((await ask(new GetRecord(penalty, own))).body.persons.representative.name).toBe('赵一');
    const open = await ask(new GetRecord(penalty, by('public')));
    expect(open).not.toHaveProperty('log');
    expect(open.body).toMatchObject({ title: '行政处罚：罚款、没收违法所得', disputed: false });
    expect(open.body).not.toHaveProperty('detail');
    expect(JSON.stringify(open)).not.toContain('赵一');
  });

  it('no table holds a person in the open', async () => {
    const rows = await db.dataSource.query(`select item::text, body::text from read.archive_item`);
    expect(JSON.stringify(rows)).not.toContain('赵一');
    const [logged] = await db.dataSource.query(`select string_agg(q::text, '') as all from query_log.question q`);
    expect(logged.all).toContain('行政处罚');
    expect(logged.all).not.toContain('赵一');
  });

  it('the auditor reads the history of a record, sealed', async () => {
    const { body } = await ask(new GetRecord(penalty, by('auditor')));
    expect(body.history).toMatchObject([
      {
        type: 'PenaltyRecorded',
        revision: 0,
        by: { agency: MARKET },
        data: { representative: { sealed: expect.any(String) } },
      },
    ]);
    expect(body).not.toHaveProperty('persons');
  });

  it('what is not there and what one may not see look the same', async () => {
    expect(await refusal(ask(new GetRecord('penalty-x', market)))).toBe('RECORD_UNKNOWN');
  });

  it('an agency records in its own field only', async () => {
    const other = by('regulator', { agency: DISTRICT });
    expect(await refusal(send(new RecordPenalty({ ...penaltyExample, number: '甲〔2026〕1号' }, other)))).toBe(
      'FIELD_NOT_COMPETENT',
    );
    const paper = { number: '甲1号', date: '2026-05-20' };
    const annul = new AnnulRecord({ id: penalty, ground: 'authority', reason: '自行撤销', paper }, other);
    expect(await refusal(send(annul))).toBe('NOT_YOUR_RECORD');
  });

  it('the firm’s dispute is seen by everyone at once', async () => {
    await send(new DisputeRecord({ id: penalty, ground: 'objection', text: '金额有误' }, own));
    await settle();
    expect((await ask(new GetRecord(penalty, by('public')))).body.disputed).toBe(true);
    expect((await ask(new GetRecord(penalty, market))).body.detail.dispute).toMatchObject({ text: '金额有误' });
  });

  it('a holder whose honour was withdrawn for fraud is kept from the next round', async () => {
    const question = new GetAwardEligibility(firm, 'mayor-quality-award', awardOffice);
    expect((await ask(question)).body.eligible).toBe(true);
    const paper = { number: '聊政发〔2026〕3号', date: '2026-04-08' };
    const revocation = { id: honour, forFraud: true, reason: '造假', paper };
    await send(new RevokeHonour(revocation, { ...awardOffice, idempotencyKey: 'revoke' }));
    await settle();
    expect((await ask(question)).body).toMatchObject({ eligible: false, bar: { itemId: honour } });
    const next = { ...honourExample, round: '第四届', givenOn: '2026-05-01' };
    expect(await refusal(send(new RecordHonour(next, { ...awardOffice, idempotencyKey: 'next' })))).toBe(
      'HOLDER_BARRED',
    );
  });
});
