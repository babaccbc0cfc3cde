import type { NewEvent } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { agencyEvents } from '../../events/agency.events';
import { ListAgenciesHandler } from '../../queries/list-agencies/list-agencies.handler';
import { ListAgencies } from '../../queries/list-agencies/list-agencies.query';
import { ResolveAgencyNameHandler } from '../../queries/resolve-agency-name/resolve-agency-name.handler';
import { ResolveAgencyName } from '../../queries/resolve-agency-name/resolve-agency-name.query';
import { agencyExample, EXAMPLE_CODES } from '../../rules/examples.rule';
import { CreateAgencies1764000003001 } from './agencies.migration';
import { agencies } from './agencies.projection';
import { AgencyName } from './agency-name.entity';
import { AgencyScope } from './agency-scope.entity';
import { AgencyRow } from './agency.entity';

let db: FreshDatabase;
beforeAll(async () => {
  const part = { name: 'agencies', catalogues: [], projections: [], processes: [] };
  const entities = [AgencyRow, AgencyName, AgencyScope];
  db = await freshDatabase({ parts: [{ ...part, entities, migrations: [CreateAgencies1764000003001] }] });
});
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query('truncate read.agency, read.agency_name, read.agency_scope'));

const { market, quality } = EXAMPLE_CODES;
const apply = (uscc: string, ...events: NewEvent[]) =>
  db.dataSource.transaction(async (tx) => {
    for (const event of events)
      await agencies.on[event.type]?.(tx, factOf(event, { stream: `agencies.agency-${uscc}` }));
  });
const registered = agencyEvents.AgencyRegistered(agencyExample);
const before2019 = agencyEvents.AgencyRegistered({
  ...agencyExample,
  uscc: quality,
  name: '聊城市质量技术监督局',
  shortNames: ['市质监局', '聊城市市监局'],
  from: '1999-06-01',
});
const bearers = async (name: string, on: string) =>
  (await new ResolveAgencyNameHandler(db.reads).execute(new ResolveAgencyName(name, on))).map(({ uscc }) => uscc);
const scope = (kind: string) =>
  db.dataSource.query(
    `select value, valid_from, valid_until from read.agency_scope where kind = $1 order by value, valid_from`,
    [kind],
  );

it('resolves a name as written to who bore it on that day, by full and by short name', async () => {
  await apply(quality, before2019, agencyEvents.AgencyClosed({ on: '2019-01-10', successor: market }));
  await apply(market, registered);
  expect(await bearers('聊城市质量技术监督局', '2018-12-31')).toEqual([quality]);
  expect(await bearers(' 聊城市　质量技术监督局', '2018-12-31')).toEqual([quality]);
  expect(await bearers('聊城市质量技术监督局', '2019-01-10')).toEqual([]);
  expect(await bearers('聊城市市监局', '2019-01-09')).toEqual([quality]);
  expect(await bearers('聊城市市监局', '2019-01-10')).toEqual([market]);
  expect(await bearers('聊城市市', '2019-01-10')).toEqual([]);
});

it('tells all who share a name, for nobody may guess', async () => {
  await apply(market, registered);
  await apply(quality, agencyEvents.AgencyRegistered({ ...agencyExample, uscc: quality, name: '别的局' }));
  expect(await bearers('聊城市市监局', '2026-01-01')).toEqual([market, quality].sort());
});

it('a new name begins where the old one ends', async () => {
  await apply(market, registered, agencyEvents.AgencyRenamed({ name: '新局', shortNames: [], from: '2026-01-01' }));
  expect(await bearers('聊城市市场监督管理局', '2025-12-31')).toEqual([market]);
  expect(await bearers('聊城市市场监督管理局', '2026-01-01')).toEqual([]);
  expect(await bearers('新局', '2026-01-01')).toEqual([market]);
});

it('keeps what goes on, ends what is left out, begins what is new; also there and back', async () => {
  const change = (fields: ('market' | 'quality')[], from: string) =>
    agencyEvents.AgencyCompetenceChanged({ fields, regions: ['371500'], from });
  await apply(
    market,
    registered,
    change(['market', 'quality'], '2025-01-01'),
    change(['quality'], '2026-01-01'),
    change(['market', 'quality'], '2026-02-01'),
  );
  expect(await scope('field')).toEqual([
    { value: 'market', valid_from: '2019-01-10', valid_until: '2026-01-01' },
    { value: 'market', valid_from: '2026-02-01', valid_until: null },
    { value: 'quality', valid_from: '2025-01-01', valid_until: null },
  ]);
  expect(await scope('region')).toEqual([{ value: '371500', valid_from: '2019-01-10', valid_until: null }]);
});

it('lists by code, page by page, or who bore a name', async () => {
  await apply(market, registered, agencyEvents.SecondPersonRuleSet({ required: true }));
  await apply(quality, before2019, agencyEvents.AgencyClosed({ on: '2019-01-10', successor: market }));
  const list = new ListAgenciesHandler(db.reads);
  const first = await list.execute(new ListAgencies({ limit: 1 }));
  expect(first).toMatchObject({ agencies: [{ uscc: market, from: '2019-01-10' }], next: market });
  const second = await list.execute(new ListAgencies({ limit: 1, after: first.next }));
  expect(second).toMatchObject({ agencies: [{ uscc: quality, until: '2019-01-10', successor: market }] });
  expect(second.next).toBeUndefined();
  const named = await list.execute(new ListAgencies({ limit: 9, named: { name: '市质监局', on: '2010-01-01' } }));
  expect(named.agencies.map(({ uscc }) => uscc)).toEqual([quality]);
});

it('its tables and its entities tell the same', async () => {
  expect((await db.dataSource.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
});
