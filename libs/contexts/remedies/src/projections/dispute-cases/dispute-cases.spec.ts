import type { NewEvent } from '@platform/kernel';
import { applyFacts, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, type Reader } from '@contexts/disclosure';
import { EnterprisesModule, successionEvents } from '@contexts/enterprises';
import { listingEvents, ListsModule } from '@contexts/lists';
import { checkEvents, recordEvents, RecordsModule } from '@contexts/records';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import calendar from '../../../../rules/data/calendar.state-council.json';
import terms from '../../../data/objection-terms.shandong.json';
import { disputeCaseEvents } from '../../events/dispute-case.events';
import { CaseReads } from '../../ports/case-reads';
import { RemediesModule } from '../../remedies.module';
import { caseExample } from '../../rules/examples.rule';

const { uscc, text } = caseExample;
const [QUALITY, MARKET, TAX] = ['11371500PDY009005X', '11371500PDY009014B', '11371500PDY009030X'];
const OTHER = '11371500PDY009057Q';
const party = { uscc, partyName: '聊城昌润食品有限公司' };
/** What every recording says. */
const common = { ...party, agencyName: '甲', field: 'market' as const, restsOn: [], pending: false };
const reader = (more: Partial<Reader>, today = '2026-06-01'): Reader => ({
  ...{ subject: 's', role: 'regulator', basis: 'competence', audience: 'public', rules: '', today },
  ...{ agencies: [], fields: [], ...more },
});
const market = (today?: string) => reader({ agencies: [MARKET, QUALITY], fields: ['market'] }, today);
const firm = (today?: string) => reader({ role: 'enterprise', basis: 'own', enterprise: uscc }, today);
const office = (today?: string) => reader({ role: 'city-office', fields: 'all' }, today);
const auditor = reader({ role: 'auditor', basis: 'audit', audience: 'auditor' });
/** All who may see the items, and some who may not: none of them learns of a case. */
const others = [
  reader({ role: 'public', basis: 'public' }),
  reader({ agencies: [OTHER], fields: ['market'] }),
  reader({ agencies: [OTHER], audience: 'purpose', basis: 'purpose' }),
  reader({ role: 'enterprise', basis: 'public', enterprise: '91371502PDY000028C' }),
  office(),
];

describe('cases as those they concern see them', () => {
  let db: FreshDatabase;
  let cases: CaseReads;
  const parts = [
    DisclosureModule.part,
    EnterprisesModule.part,
    RecordsModule.part,
    ListsModule.part,
    RemediesModule.part,
  ];
  const projections = parts.flatMap((part) => part.projections);
  const at = (stream: string, ...events: NewEvent[]) =>
    db.dataSource.transaction(async (tx) => {
      const facts = events.map((event) => factOf(event, { stream }));
      for (const projection of projections) await applyFacts(projection, tx, facts);
    });
  const adopt = (file: { kind: string; version: string }) =>
    at('rules.x', ruleEvents.RulesAdopted({ ...(file as typeof terms), sha256: `${file.kind} ${file.version}` }));
  const opened = (itemId: string, on: string, more: object = {}) =>
    at(
      `remedies.dispute-${itemId}`,
      disputeCaseEvents.DisputeCaseOpened({ ...caseExample, itemId, text, ...more }, on),
    );
  const told = (itemId: string, event: NewEvent) => at(`remedies.dispute-${itemId}`, event);
  const check = (id: string, agency: string) => {
    const found = { checkKind: 'spot-check', checkedOn: '2026-05-20', result: 'failed', product: '挂面' } as const;
    const recorded = { ...common, ...found, number: id, agency, sameActAs: [], again: false };
    return at(`records.${id}`, checkEvents.CheckRecorded(recorded));
  };
  const ids = async (rows: Promise<readonly { itemId: string; round: number }[]>) =>
    (await rows).map(({ itemId, round }) => `${itemId}.${round}`);

  beforeAll(async () => {
    db = await freshDatabase({ parts });
    cases = new CaseReads(db.reads);
    for (const file of [matrix, windows, calendar, terms]) await adopt(file);
    await check('check-1', MARKET);
    await check('check-2', QUALITY);
    await check('check-3', TAX);
    const why = { grounds: '情节严重', legalBasis: '第44号令', listedOn: '2026-05-20' };
    const entry = { ...common, ...why, list: 'serious' as const, agency: MARKET };
    await at('lists.entry-serious-1', listingEvents.ListEntryRecorded(entry));
  });
  afterAll(() => db.drop());

  it('the agency sees what it and its predecessors must answer, the first due first', async () => {
    await opened('check-1', '2026-05-28');
    await opened('check-2', '2026-05-27', { ground: 'review' });
    await opened('check-3', '2026-05-27');
    await opened('entry-serious-1', '2026-05-26');
    const open = await cases.open(market(), 10);
    expect(open.map(({ itemId, dueOn, provisional }) => [itemId, dueOn, provisional])).toEqual([
      ['entry-serious-1', '2026-05-29', false],
      ['check-1', '2026-06-02', false],
      ['check-2', 'infinity', false],
    ]);
    const [first] = open;
    const mark = { day: first?.dueOn as string, itemId: 'entry-serious-1', round: 1 };
    expect(await ids(cases.open(market(), 1, mark))).toEqual(['check-1.1']);
    expect(await ids(cases.open(market(), 10, { day: 'infinity', itemId: 'check-2', round: 1 }))).toEqual([]);
  });

  it('the enterprise sees its own, the newest first; nobody else learns of any', async () => {
    expect(await ids(cases.ofEnterprise(firm(), uscc, 3))).toEqual(['check-1.1', 'check-3.1', 'check-2.1']);
    const mark = { day: '2026-05-27', itemId: 'check-2', round: 1 };
    expect(await ids(cases.ofEnterprise(firm(), uscc, 3, mark))).toEqual(['entry-serious-1.1']);
    for (const who of others) {
      expect(await cases.ofEnterprise(who, uscc, 9)).toEqual([]);
      for (const itemId of ['check-1', 'entry-serious-1'])
        expect(await cases.one(who, { itemId, round: 1 })).toBeUndefined();
      expect(await cases.open(who, 9)).toEqual([]);
    }
    for (const who of [market(), firm(), auditor])
      expect(await cases.one(who, { itemId: 'check-1', round: 1 })).toMatchObject({ text, item: { kind: 'check' } });
  });

  it('the city office learns how many there are, and how many are late on a day', async () => {
    const counts = async (today: string) => (await cases.counts(office(today))).sort((a, b) => a.open - b.open);
    expect(await counts('2026-06-01')).toEqual(
      expect.arrayContaining([
        { agency: MARKET, open: 2, late: 1 },
        { agency: QUALITY, open: 1, late: 0 },
        { agency: TAX, open: 1, late: 0 },
      ]),
    );
    expect(await counts('2026-06-03')).toContainEqual({ agency: MARKET, open: 2, late: 2 });
  });

  it('help of another body makes the term longer, an answer closes the case, its first day counts', async () => {
    await told('check-1', disputeCaseEvents.DisputeCaseExtended({ body: '检验所', reason: '复核留样' }));
    expect(await cases.one(firm(), { itemId: 'check-1', round: 1 })).toMatchObject({
      dueOn: '2026-06-08',
      help: { body: '检验所', reason: '复核留样' },
    });
    const answer = (outcome: 'undetermined' | 'confirmed', on: string) =>
      told('check-1', disputeCaseEvents.DisputeCaseAnswered({ outcome, answer: outcome }, on));
    await answer('undetermined', '2026-06-09');
    await answer('confirmed', '2026-06-20');
    const [closed] = await cases.closed(market(), 10);
    expect(closed).toMatchObject({ itemId: 'check-1', closedOn: '2026-06-09', outcome: 'confirmed' });
    expect(await ids(cases.open(market(), 10))).toEqual(['entry-serious-1.1', 'check-2.1']);
  });

  it('of an annulled item there is no case, for all but the auditor; back, it has a clock of its own', async () => {
    const key = { itemId: 'entry-serious-1', round: 1 };
    await at('lists.entry-serious-1', listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决' }));
    await told('entry-serious-1', disputeCaseEvents.DisputeCaseLapsed({ because: 'annulled' }));
    for (const who of [market(), firm()]) expect(await cases.one(who, key)).toBeUndefined();
    expect(await cases.one(auditor, key)).toMatchObject({ lapsed: 'annulled' });
    expect(await cases.counts(office())).not.toContainEqual(expect.objectContaining({ agency: MARKET }));
    await at('lists.entry-serious-1', listingEvents.ListEntryReinstated({ reason: '改判', opens: 2, pending: false }));
    await opened('entry-serious-1', '2026-09-29', { round: 2 });
    expect(await ids(cases.open(market(), 10))).toEqual(['entry-serious-1.2', 'check-2.1']);
    expect(await cases.one(market(), { ...key, round: 2 })).toMatchObject({ dueOn: '2026-10-09' });
    expect(await ids(cases.closed(market(), 10))).toEqual(['check-1.1', 'entry-serious-1.1']);
  });

  it('a firm that took over has the cases of what it took over, its own and those of the old firm', async () => {
    const successor = '91371502PDY0000367';
    const heir = reader({ role: 'enterprise', basis: 'own', enterprise: successor });
    const key = { itemId: 'check-2', round: 1 };
    expect([await cases.ofEnterprise(heir, successor, 9), await cases.one(heir, key)]).toEqual([[], undefined]);
    const merger = {
      predecessors: [uscc],
      successor,
      on: '2026-05-31',
      paper: { number: '甲1号', date: '2026-05-31' },
    };
    await at('enterprises.succession-1', successionEvents.MergerRecorded(merger));
    expect(await ids(cases.ofEnterprise(heir, successor, 9))).toEqual(await ids(cases.ofEnterprise(firm(), uscc, 9)));
    expect(await cases.one(heir, key)).toMatchObject({ uscc, item: { id: 'check-2' } });
    expect(await cases.tiesOf(key, successor)).toEqual({ uscc: successor, agency: QUALITY });
    await opened('check-2', '2026-06-01', { round: 2, uscc: successor });
    expect(await ids(cases.ofEnterprise(heir, successor, 9))).toContain('check-2.2');
  });

  it('a day beyond the last known calendar is provisional, and is worked out anew when the next one comes', async () => {
    await at('records.check-3', recordEvents.RecordDisputed({ ground: 'objection', text }));
    await opened('check-3', '2026-12-30', { round: 2 });
    const due = async () => cases.one(firm(), { itemId: 'check-3', round: 2 });
    expect(await due()).toMatchObject({ dueOn: '2027-01-04', provisional: true });
    const year = { year: 2027, source: '国办发明电', holidays: ['2027-01-01', '2027-01-04'], workdays: ['2027-01-02'] };
    await adopt({ ...calendar, version: '2027', content: { years: [year] } } as never);
    expect(await due()).toMatchObject({ dueOn: '2027-01-05', provisional: false });
    await adopt({
      ...terms,
      version: '2',
      validFrom: '2026-12-01',
      content: { workingDays: 1, workingDaysWithHelp: 7 },
    } as never);
    expect(await due()).toMatchObject({ dueOn: '2026-12-31', provisional: false });
    expect(await cases.one(firm(), { itemId: 'check-3', round: 1 })).toMatchObject({ dueOn: '2026-06-01' });
  });
});
