import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AgenciesModule, GetAgency, InitCity, RegisterAgency, type Registration } from '@contexts/agencies';
import { DisclosureModule, GrantAuthorisation, ReaderDirectory } from '@contexts/disclosure';
import { EnterprisesModule, RegisterEnterprise } from '@contexts/enterprises';
import { GradingModule } from '@contexts/grading';
import { ListsModule, PutOnWatchList, RecordListEntry } from '@contexts/lists';
import { RecordCheck, RecordPenalty, RecordsModule } from '@contexts/records';
import type { Measure } from '@law';
import { AdoptRules, RULE_KINDS, RulesModule } from '@contexts/rules';
import { FixedClock } from '@platform/calendar';
import { Engine, EngineModule, ruleKindsOf } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import { Receipts } from '@platform/http';
import type { Caller, Role } from '@platform/kernel';
import { type LogRow, QueryLog } from '@platform/query-log';
import { AesKeyring, InMemoryKeyStore } from '@platform/sealing';
import { callerOf, freshDatabase } from '@platform/testing';
import { InMemoryEventStore } from '../../../../../platform/event-store/src/in-memory/in-memory.event-store';
import matrix from '../../../../disclosure/data/matrix.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import rulebook from '../../../../grading/data/rulebook.city.json';
import { SharingModule } from '../../sharing.module';
import { type File, FILE_VIEWS, fileSchema, GetFile } from './get-file.query';

const [FIRM, OTHER, UNKNOWN] = ['91371502PDY00001XC', '91371502PDY000028C', '91371502PDY0000367'];
const OFFICE = '11371500PDY009049X';
const MARKET = '11371500PDY009014B';
const BUILDING = '11371502PDY009030X';
const TAX = '11371500PDY0030342';
const BANK = '11371500PDY003042W';
const person = { name: '赵一', idType: '身份证', idNumber: '371502198001010011' };
const modules = [
  ...[RulesModule, DisclosureModule, AgenciesModule, EnterprisesModule],
  ...[RecordsModule, ListsModule, GradingModule, SharingModule],
];
const parts = modules.map(({ part }) => part);

const directory = (queries: QueryBus): ReaderDirectory => ({
  entryOf: async (uscc) => {
    const agency = await queries.execute(new GetAgency(uscc));
    return agency && { ...agency, fields: agency.fields.map((f) => f.field) };
  },
});
let key = 0;
const by = (role: Role, more: Partial<Caller> = {}): Caller =>
  callerOf(role, { idempotencyKey: `key-${++key}`, ...more });
const market = () => by('regulator', { agency: MARKET });

describe('the whole file of an enterprise', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let app: TestingModule;
  let log: QueryLog;

  const send = (command: object): Promise<unknown> => app.get(CommandBus).execute(command as never);
  const ask = (caller: Caller, uscc = FIRM) => app.get(QueryBus).execute(new GetFile(uscc, { limit: 50 }, caller));
  const file = async (caller: Caller, uscc = FIRM): Promise<File> => fileSchema.parse((await ask(caller, uscc)).body);

  beforeAll(async () => {
    db = await freshDatabase({ parts });
    log = new QueryLog({ url: db.url, codeVersion: 'test' });
    const keyring = await AesKeyring.open(new InMemoryKeyStore(), randomBytes(32));
    const quiet = { info() {}, warn() {}, error() {} };
    const bound = [
      { provide: DataSource, useValue: db.dataSource },
      { provide: ReadDatabase, useValue: db.reads },
      { provide: QueryLog, useValue: log },
      { provide: RULE_KINDS, useValue: ruleKindsOf(parts) },
      { provide: ReaderDirectory, inject: [QueryBus], useFactory: directory },
      Receipts,
    ];
    @Global()
    @Module({ providers: bound, exports: bound })
    class Bound {}
    const clock = new FixedClock('2026-06-01T02:00:00.000Z');
    const store = new InMemoryEventStore();
    const engine = EngineModule.forRoot({ parts, store, keyring, clock, log: quiet as never });
    app = await Test.createTestingModule({ imports: [Bound, CqrsModule.forRoot(), engine, ...modules] }).compile();
    await app.init();
    for (const rules of [matrix, windows]) await send(new AdoptRules(rules as never, by('system')));
    await send(new InitCity({ uscc: OFFICE, name: '聊城市质量强市办', from: '2019-01-01' }, by('system')));
    await register(MARKET, '聊城市市场监督管理局', 'regulator', 'market');
    await register(BUILDING, '聊城市住房和城乡建设局', 'regulator', 'construction');
    await register(TAX, '聊城市税务局', 'tax-office', 'tax');
    await register(BANK, '聊城示范银行', 'bank', 'finance');
    for (const uscc of [FIRM, OTHER])
      await send(new RegisterEnterprise({ uscc, name: `聊城示范${uscc.at(-1)}厂` }, by('system')));
    await settled();
    await record();
    await send(new AdoptRules(rulebook as never, by('system')));
    await settled();
  });
  afterAll(async () => {
    await app.close();
    await log.close();
    await db.drop();
  });

  const settled = async () => expect(await app.get(Engine).settled(20_000)).toBe(true);
  const register = (uscc: string, name: string, kind: Registration['kind'], field: Registration['fields'][number]) => {
    const rest = { shortNames: [], capacity: 'recorder', level: 'city', regions: [], from: '2019-01-01' } as const;
    const data = { ...rest, uscc, name, kind, fields: [field], shortNames: [], regions: [] };
    return send(new RegisterAgency(data, by('city-office', { agency: OFFICE })));
  };
  const record = async () => {
    const common = { uscc: FIRM, partyName: '聊城示范厂', field: 'market' } as const;
    const paper = { ...common, partyCategory: '法人及非法人组织', representative: person } as const;
    const penalty = (n: number, decided: string, measure: Measure) => {
      const words = { number: `聊市监处罚〔2026〕${n}号`, measures: [measure], dates: { decided } };
      return send(new RecordPenalty({ ...paper, ...words }, market()));
    };
    await penalty(1, '2026-05-11', '没收违法所得');
    await penalty(2, '2026-05-20', '警告');
    const ban = { measures: ['限制从业'] as Measure[], dates: { decided: '2021-02-01' }, measureUntil: '2026-06-01' };
    await send(new RecordPenalty({ ...paper, number: '聊市监处罚〔2021〕3号', ...ban }, market()));
    const days = { checkedOn: '2026-04-01', finalOn: '2026-04-01' };
    await send(
      new RecordCheck({ ...common, ...days, checkKind: 'inspection', result: 'passed', number: '检1号' }, market()),
    );
    const listing = { number: '聊市监列〔2026〕1号', grounds: '示范', listedOn: '2026-05-25' };
    const serious = { list: 'serious', legalBasis: '总局令第44号', representative: person } as const;
    await send(new RecordListEntry({ ...common, ...listing, ...serious }, market()));
    await send(new PutOnWatchList({ ...common, ...listing, number: '聊市监列〔2026〕2号' }, market()));
    const terms = { reader: BANK, purpose: 'credit-granting', from: '2026-05-01', until: '2027-05-01' };
    await send(new GrantAuthorisation(terms, by('enterprise', { enterprise: FIRM })));
  };

  /** Papers told whole or in summary, with their persons or without; lists; the grade. */
  const brief = ({ shownAs, penalties, restrictions, seriousList, watchList, evaluation }: File) => {
    const told = (part: { detail?: unknown; persons?: unknown }) =>
      `${part.detail ? 'whole' : 'summary'}${part.persons ? ', persons' : ''}`;
    return {
      as: shownAs.refused ?? shownAs.basis,
      penalties: penalties.records.map((r) => `${r.number?.at(-2)} ${told(r)}`),
      runningUntil: restrictions.restrictions.map(({ until }) => until),
      serious: seriousList.entries.map(told),
      watch: watchList.entries.map(told),
      grade: evaluation.grade.grade,
      reasons: evaluation.grade.reasons.length,
    };
  };
  /** Status is for everyone, also where the record of the ban has ended: only the auditor is told of that one. */
  const STATUS = { runningUntil: ['2026-06-02'] };
  const PUBLIC = { ...STATUS, penalties: ['1 summary'], serious: ['summary'], watch: [], grade: null, reasons: 0 };
  const RATED = { ...STATUS, watch: ['whole'], grade: 'D', reasons: 3 };
  const ALL = { ...RATED, penalties: ['2 whole', '1 whole'], serious: ['whole'] };
  const WITH_PERSONS = { ...ALL, penalties: ['2 whole, persons', '1 whole, persons'], serious: ['whole, persons'] };
  const AUDITED = { ...ALL, penalties: ['2 whole', '1 whole', '3 whole'], serious: ['whole, persons'] };
  const bank = (purpose?: string) => by('bank', { agency: BANK, ...(purpose && { purpose }) });
  const tax = (purpose?: string) => by('tax-office', { agency: TAX, ...(purpose && { purpose }) });
  const building = by('regulator', { agency: BUILDING, purpose: 'joint-measures' });

  it.each<[string, Caller, object]>([
    ['the public', by('public'), { ...PUBLIC, as: 'public' }],
    ['another firm', by('enterprise', { enterprise: OTHER }), { ...PUBLIC, as: 'NOT_YOUR_ENTERPRISE' }],
    ['a bank without purpose', bank(), { ...PUBLIC, as: 'PURPOSE_REQUIRED' }],
    ['a bank not authorised', bank('credit-monitoring'), { ...PUBLIC, as: 'NO_AUTHORISATION' }],
    ['an authorised bank', bank('credit-granting'), { ...ALL, as: 'authorisation', watch: [] }],
    ['the tax office without purpose', tax(), { ...PUBLIC, as: 'PURPOSE_REQUIRED' }],
    ['the tax office', tax('tax-credit'), { ...ALL, as: 'purpose' }],
    ['who has a measure to apply', building, { ...ALL, as: 'purpose', serious: ['whole, persons'] }],
    ['the firm', by('enterprise', { enterprise: FIRM }), { ...WITH_PERSONS, as: 'own' }],
    ['the recording agency', { ...market(), purpose: 'supervision' }, { ...WITH_PERSONS, as: 'purpose' }],
    [
      'the city office',
      by('city-office', { agency: OFFICE }),
      { ...ALL, as: 'competence', serious: ['whole, persons'] },
    ],
    ['the auditor', by('auditor'), { ...AUDITED, as: 'audit' }],
  ])('%s is told what the matrix grants', async (_, caller, expected) =>
    expect(brief(await file(caller))).toEqual(expected),
  );

  it('of an unknown code it tells what it tells of one of which there is nothing to see', async () => {
    const told = async (caller: Caller, uscc: string) => {
      const { registration, ...rest } = await file(caller, uscc);
      return [registration.enterprise?.uscc, JSON.stringify(rest).replaceAll(uscc, '')];
    };
    for (const caller of [by('public'), bank('credit-granting'), by('auditor')]) {
      const [known, nothing] = await told(caller, OTHER);
      expect([known, await told(caller, UNKNOWN)]).toEqual([OTHER, [undefined, nothing]]);
    }
  });

  it('keeps every question with all it told, persons sealed', async () => {
    const { log: number } = await ask(by('enterprise', { enterprise: FIRM }));
    const rows = (await log.ofSubject(FIRM, { limit: 99 })).rows.filter((row) => row.log === number);
    expect(rows).toMatchObject([{ question: 'file', basis: 'own', enterprise: FIRM }]);
    const [{ positions, answer }] = rows as [LogRow];
    expect(Object.keys(JSON.parse(positions) as object).sort()).toEqual([...FILE_VIEWS].sort());
    for (const told of ['聊市监处罚〔2026〕1号', '"grade":"D"', '聊市监列〔2026〕2号']) expect(answer).toContain(told);
    expect(answer).not.toMatch(/赵一|371502198001010011/);
  });
});
