import type { Fact, NewEvent } from '@platform/kernel';
import { QueryLog } from '@platform/query-log';
import { callerOf, factOf, freshDatabase, writeSide } from '@platform/testing';
import { DisclosureModule, Questions, type Reader, type Readers } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import { listingEvents } from '../../events/listing.events';
import { ListsModule } from '../../lists.module';
import { EntryReads } from '../../ports/entry-reads';
import { entryExample, entryOutsideExample } from '../../rules/examples.rule';
import { FindEntriesRestingOnHandler } from '../../queries/find-entries-resting-on/find-entries-resting-on.handler';
import { FindEntriesRestingOn } from '../../queries/find-entries-resting-on/find-entries-resting-on.query';
import { GetListStatusHandler } from '../../queries/get-list-status/get-list-status.handler';
import { GetListStatus } from '../../queries/get-list-status/get-list-status.query';
import { listEntries } from './list-entries.projection';

const { uscc } = entryExample;
const TODAY = '2026-06-01';
const reader = (more: Partial<Reader> = {}): Reader => ({
  ...{ subject: 'reader-1', role: 'public', today: TODAY, basis: 'public', audience: 'public' },
  ...{ agencies: [], fields: [], rules: '', ...more },
});
const agency = reader({
  role: 'regulator',
  agencies: [entryOutsideExample.agency.uscc],
  fields: ['market'],
  basis: 'competence',
});
const firm = reader({ role: 'enterprise', enterprise: uscc, basis: 'own' });
const auditor = reader({ role: 'auditor', audience: 'auditor', basis: 'audit' });
const adopted = (file: typeof matrix | typeof windows): NewEvent =>
  ruleEvents.RulesAdopted({ ...(file as typeof matrix), sha256: file.kind });

describe('entries as readers see them', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let side: Awaited<ReturnType<typeof writeSide>>;
  let entries: EntryReads;
  beforeEach(async () => {
    db = await freshDatabase({ parts: [DisclosureModule.part, EnterprisesModule.part, ListsModule.part] });
    side = await writeSide([listingEvents]);
    entries = new EntryReads(db.reads, side.keyring);
    await apply(adopted(matrix), adopted(windows));
  });
  afterEach(() => db.drop());

  const projections = [...DisclosureModule.part.projections, ...ListsModule.part.projections];
  const feed = (...facts: Fact[]) =>
    db.dataSource.transaction(async (tx) => {
      for (const fact of facts) for (const projection of projections) await projection.on[fact.type]?.(tx, fact);
    });
  const apply = (...events: NewEvent[]) => feed(...events.map((event) => factOf(event)));
  const at = (id: string, event: NewEvent, recordedAt = '2026-05-21T01:00:00.000000Z') =>
    feed(factOf(event, { stream: `lists.${id}`, recordedAt }));
  const recorded = async (more: object = {}) =>
    listingEvents.ListEntryRecorded({
      ...entryExample,
      representative: await side.keyring.seal('lists.entry-serious-1', entryExample.representative),
      agency: entryOutsideExample.agency.uscc,
      agencyName: '聊城市市场监督管理局',
      restsOn: ['penalty-1'],
      pending: false,
      until: '2029-05-20',
      ...more,
    });
  const onDay = async (who: Reader, day = TODAY) => (await entries.onDay(who, uscc, day)).shown;
  const all = async (who: Reader) => (await entries.ofEnterprise(who, uscc)).shown;
  const seen = async (who: Reader, day?: string) => (await onDay(who, day)).map((entry) => entry.id);

  it('shows a serious entry to the public without its persons, to the firm and the agency of the field with them', async () => {
    await at('entry-serious-1', await recorded());
    const [forPublic] = await onDay(reader());
    expect(forPublic).toMatchObject({
      list: 'serious',
      listName: { zh: '严重违法失信名单' },
      grounds: entryExample.grounds,
      until: '2029-05-20',
    });
    expect(JSON.stringify(forPublic)).not.toMatch(/赵一|sealed|371502198001010011/);
    for (const who of [firm, agency]) {
      const [entry] = await onDay(who);
      expect(entry?.persons).toEqual({ representative: entryExample.representative });
      expect(entry?.detail).toBeDefined();
    }
  });

  it('keeps persons only sealed', async () => {
    await at('entry-serious-1', await recorded());
    const [row] = await db.dataSource.query('select body::text as body from read.list_entry');
    expect(row.body).toContain('v1.');
    expect(row.body).not.toMatch(/赵一|371502198001010011/);
  });

  it('keeps persons only sealed in the log of what was told, too', async () => {
    await at('entry-serious-1', await recorded());
    const log = new QueryLog({ url: db.url, codeVersion: 'test' });
    const readers = { of: async () => firm } as unknown as Readers;
    const status = { of: async () => ({}) } as never;
    const questions = new Questions(readers, log, status, side.store, side.clock);
    const question = new GetListStatus(uscc, undefined, callerOf('enterprise', { enterprise: uscc }));
    const { body } = await new GetListStatusHandler(questions, entries).execute(question);
    await log.close();
    expect(body.entries[0]?.persons).toEqual({ representative: entryExample.representative });
    const [{ answer }] = await db.dataSource.query('select answer from query_log.question');
    expect(JSON.parse(answer).entries[0].persons).toEqual({ representative: { sealed: expect.stringMatching(/^v1/) } });
    expect(answer).not.toMatch(/赵一|371502198001010011/);
  });

  it('opens persons to the auditor as long as the entry counts, not of one that has ended by law', async () => {
    await at('entry-serious-1', await recorded());
    expect((await all(auditor))[0]?.persons).toBeDefined();
    await at('entry-serious-1', listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决撤销' }));
    expect((await all(auditor))[0]).not.toHaveProperty('persons');
  });

  it.each(['serious', 'abnormal', 'watch'])(
    'shows a pending entry of the %s list to its agency alone',
    async (list) => {
      const others: Reader[] = [
        ...[reader(), firm, auditor, reader({ role: 'city-office', fields: 'all' })],
        ...[reader({ role: 'regulator', fields: ['market'] }), reader({ role: 'procurement', audience: 'measure' })],
      ];
      await at('entry-1', await recorded({ list, pending: true }));
      for (const who of others) expect([await seen(who), await all(who)]).toEqual([[], []]);
      const [entry] = await onDay(agency);
      expect(entry).toMatchObject({ status: 'pending', persons: { representative: entryExample.representative } });
      await at('entry-1', listingEvents.ListEntryConfirmed({}));
      expect(await onDay(firm)).toMatchObject([{ status: 'recorded' }]);
    },
  );

  it('shows the watch list to its agency and the firm, never to the public, never by another name', async () => {
    await at('entry-watch-1', await recorded({ list: 'watch', legalBasis: undefined, representative: undefined }));
    expect(await seen(reader())).toEqual([]);
    expect(await seen(firm)).toEqual(['entry-watch-1']);
    expect(JSON.stringify(await onDay(agency))).not.toContain('严重违法失信');
  });

  it('knows the lists of a day: from the entry on, to the last day of the term or the end', async () => {
    await at('entry-serious-1', await recorded({ until: '2026-05-31', representative: undefined }));
    await at('entry-abnormal-1', await recorded({ list: 'abnormal', until: undefined, representative: undefined }));
    expect(await seen(agency, '2026-05-19')).toEqual([]);
    expect(await seen(agency, '2026-05-20')).toEqual(['entry-abnormal-1']);
    await at('entry-abnormal-1', listingEvents.ListEntryEnded({ on: TODAY, ground: 'reason-gone', reason: '已补报' }));
    expect(await seen(agency)).toEqual([]);
    expect(await seen(auditor, '2026-05-31')).toEqual(['entry-abnormal-1', 'entry-serious-1']);
    expect(await seen(auditor)).toEqual([]);
  });

  it('answers nothing of what is annulled, to all but the auditor, until it is reinstated', async () => {
    await at('entry-serious-1', await recorded({ representative: undefined }));
    await at('entry-serious-1', listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决撤销' }));
    for (const who of [reader(), firm, agency]) expect(await all(who)).toEqual([]);
    expect(await all(auditor)).toMatchObject([{ status: 'annulled' }]);
    await at('entry-serious-1', listingEvents.ListEntryReinstated({ reason: '改判', opens: 2, pending: false }));
    expect(await seen(reader())).toEqual(['entry-serious-1']);
    expect((await all(firm))[0]?.detail?.content).not.toHaveProperty('annulment');
  });

  it('ends five years after the act, also where that is learnt later, and by the listing date where nobody knows', async () => {
    const ends = () => db.dataSource.query('select item_id, legal_end from read.list_entry order by item_id');
    const old = { listedOn: '2024-06-01', until: '2027-06-01', representative: undefined };
    await at('entry-serious-1', await recorded({ ...old, actEnd: '2021-01-10' }));
    await at('entry-serious-2', await recorded(old));
    expect(await ends()).toEqual([
      { item_id: 'entry-serious-1', legal_end: '2026-01-11' },
      { item_id: 'entry-serious-2', legal_end: '2027-06-02' },
    ]);
    expect(await seen(reader())).toEqual(['entry-serious-2']);
    await at('entry-serious-2', listingEvents.ListEntryActEndLearnt({ actEnd: '2021-01-10' }));
    expect(await seen(reader())).toEqual([]);
    await at('entry-serious-2', listingEvents.ListEntryActEndLearnt({}));
    expect(await seen(reader())).toEqual(['entry-serious-2']);
  });

  it('works its columns out anew when rules are adopted', async () => {
    await db.dataSource.query('truncate read.list_entry_rule');
    await at('entry-serious-1', await recorded({ representative: undefined }));
    expect(await seen(reader())).toEqual([]);
    await apply(adopted(windows));
    expect(await seen(reader())).toEqual(['entry-serious-1']);
  });

  it('knows which entries rest on a record, as far as they were recorded before', async () => {
    const find = new FindEntriesRestingOnHandler(db.reads, { reached: async () => true } as never);
    const until = (moment: string) => find.execute(new FindEntriesRestingOn('penalty-1', '1', moment));
    await at('entry-serious-1', await recorded({ representative: undefined }), '2026-05-21T01:00:00.000000Z');
    expect(await until('2026-05-21T01:00:00.000000Z')).toEqual(['entry-serious-1']);
    expect(await until('2026-05-21T00:59:59.999999Z')).toEqual([]);
  });

  it('leaves out no event of an entry', () =>
    expect(Object.keys(listEntries.on).sort()).toEqual([...Object.keys(listingEvents), 'RulesAdopted'].sort()));
});
