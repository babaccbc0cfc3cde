import { enterpriseEvents } from '@contexts/enterprises';
import { listingEvents } from '@contexts/lists';
import { honourEvents, penaltyEvents, recordCatalogues, recordEvents } from '@contexts/records';
import { ruleEvents } from '@contexts/rules';
import type { NewEvent } from '@platform/kernel';
import { applyFacts, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import thresholds from '../../../../disclosure/data/thresholds.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import { SharingModule } from '../../sharing.module';
import { registers } from './registers.projection';

const uscc = '91371502PDY00001XC';
const recorded = {
  ...{ uscc, partyName: '甲', agency: 'a', agencyName: '甲局', field: 'market' as const },
  ...{ restsOn: [], sameActAs: [], pending: false },
};
const penalty = penaltyEvents.PenaltyRecorded({
  ...recorded,
  ...{ partyCategory: '法人及非法人组织', number: '甲〔2026〕1号', normalisedNumber: '甲[2026]1', actType: '甲' },
  ...{ facts: '甲', legalBasis: '甲', content: '甲', measures: ['罚款'], fineFen: 5_000_000 },
  dates: { actEnd: '2026-01-10', decided: '2026-05-11' },
  representative: { sealed: 'v1.x' } as never,
});
const honour = honourEvents.HonourRecorded({
  ...recorded,
  ...{ programme: 'mayor-quality-award', programmeName: '市长质量奖', level: 'city', givenOn: '2025-09-01' },
});
const entry = listingEvents.ListEntryRecorded({
  ...{ uscc, list: 'abnormal', partyName: '甲', agency: 'a', agencyName: '甲局', field: 'market' },
  ...{
    number: '甲〔2026〕2号',
    grounds: '失联',
    legalBasis: '甲',
    listedOn: '2026-05-20',
    restsOn: [],
    pending: false,
  },
  until: '2029-05-19',
});
const registered = enterpriseEvents.EnterpriseRegistered({
  ...{ uscc, name: '甲公司', source: 'register', district: '371502', trade: 'C1432', warnings: [] },
});
const adopted = (file: object) => ruleEvents.RulesAdopted({ ...(file as typeof windows), sha256: 'x' });

describe('registers', () => {
  let db: FreshDatabase;
  beforeAll(async () => void (db = await freshDatabase({ parts: [SharingModule.part] })));
  afterAll(() => db.drop());
  beforeEach(() => db.dataSource.query(`truncate ${registers.tables.join(', ')}`));

  const apply = (...given: (readonly [stream: string, event: NewEvent])[]) =>
    db.dataSource.transaction((tx) =>
      applyFacts(
        registers,
        tx,
        given.map(([stream, event]) => factOf(event, { stream })),
      ),
    );
  const item = async (id: string) =>
    (await db.dataSource.query('select * from read.register_item where item_id = $1', [id]))[0];
  const firm = `enterprises.enterprise-${uscc}`;

  it('an item has district and trade of its firm, whichever was known first, and follows it', async () => {
    await apply(['records.penalty-1', penalty], ['enterprises.x', registered]);
    expect(await item('penalty-1')).toMatchObject({ district: '371502', trade: 'C1432' });
    await apply(['lists.entry-1', entry]);
    expect(await item('entry-1')).toMatchObject({ district: '371502', trade: 'C1432' });
    await apply([firm, enterpriseEvents.EnterpriseMoved({ district: '371503', on: '2026-05-01' })]);
    await apply([firm, enterpriseEvents.EnterpriseTradeChanged({ trade: 'C1311', on: '2026-05-01' })]);
    for (const id of ['penalty-1', 'entry-1'])
      expect(await item(id)).toMatchObject({ district: '371503', trade: 'C1311' });
  });

  it('an enterprise is told with its name, district, trade and whether it is no more', async () => {
    await apply([firm, registered], [firm, enterpriseEvents.EnterpriseRenamed({ name: '乙公司', on: '2026-05-01' })]);
    await apply([firm, enterpriseEvents.EnterpriseCancelled({ on: '2026-05-02' })]);
    expect(await db.dataSource.query('select * from read.register_enterprise')).toEqual([
      { uscc, name: '乙公司', district: '371502', trade: 'C1432', cancelled: true },
    ]);
  });

  it('an honour stands among the honours until it is withdrawn; withdrawn for fraud it is adverse', async () => {
    await apply(['records.honour-1', honour]);
    expect(await item('honour-1')).toMatchObject({
      honour: true,
      adverse: false,
      withdrawn_on: null,
      class: 'neutral',
    });
    const paper = { number: '甲〔2026〕9号', date: '2026-04-08' };
    await apply(['records.honour-1', honourEvents.HonourRevoked({ forFraud: true, reason: '造假', paper })]);
    expect(await item('honour-1')).toMatchObject({ honour: false, adverse: true, withdrawn_on: '2026-04-08' });
  });

  it('an entry is in force until the day after its term', async () => {
    await apply(['lists.entry-1', entry]);
    expect(await item('entry-1')).toMatchObject({
      list: 'abnormal',
      adverse: false,
      day: '2026-05-20',
      off_from: '2029-05-20',
    });
  });

  it('windows and class are those of the rules adopted, also of what was recorded before; persons never enter', async () => {
    await apply(['records.penalty-1', penalty]);
    expect(await item('penalty-1')).toMatchObject({ public_until: null, severity: 'general' });
    await apply(['rules.x', adopted(windows)]);
    await apply(['rules.x', adopted(thresholds)]);
    expect(await item('penalty-1')).toMatchObject({
      class: 'adverse',
      public_from: '2026-05-11',
      severity: expect.any(String),
    });
    expect((await item('penalty-1')).public_until).toMatch(/^202\d/);
    expect(JSON.stringify(await item('penalty-1'))).not.toContain('v1.x');
    await apply(['records.penalty-1', recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' })]);
    expect(await item('penalty-1')).toMatchObject({ public_from: null, legal_end: '2026-05-11' });
  });

  it('leaves out no event of an enterprise, a record or an entry', () =>
    expect(Object.keys(registers.on)).toEqual(
      expect.arrayContaining(
        [enterpriseEvents, ...recordCatalogues, listingEvents]
          .flatMap((of) => Object.keys(of))
          // Registers tell no former names and numbers.
          .filter((type) => !['RegistrationNumberNoted', 'FormerNameNoted'].includes(type)),
      ),
    ));

  it('its tables and its entities tell the same', async () =>
    expect((await db.dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query)).toEqual([]));
});
