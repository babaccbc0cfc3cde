import type { NewEvent } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { regionEvents } from '@contexts/agencies';
import { EnterprisesModule } from '../../enterprises.module';
import { enterpriseEvents } from '../../events/enterprise.events';
import { enterpriseSearch } from './enterprise-search.projection';

const [SONGHE, OTHER] = ['91371502PDY000028C', '91371502PDY00001XC'];

let db: FreshDatabase;
beforeAll(async () => void (db = await freshDatabase({ parts: [EnterprisesModule.part] })));
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query(`truncate ${enterpriseSearch.tables.join(', ')}`));

const apply = (event: NewEvent, stream = 'x') =>
  db.dataSource.transaction(async (tx) => enterpriseSearch.on[event.type]?.(tx, factOf(event, { stream })));
const of = (uscc: string, event: NewEvent) => apply(event, `enterprises.enterprise-${uscc}`);
const registered = (name: string, uscc = SONGHE) =>
  of(uscc, enterpriseEvents.EnterpriseRegistered({ uscc, name, source: 'register', warnings: [] }));
const renamed = (name: string) => of(SONGHE, enterpriseEvents.EnterpriseRenamed({ name, on: '2024-03-01' }));
const region = (code: string, name: string, local = false) =>
  apply(regionEvents.RegionRegistered({ code, name, local, from: '1997-08-29' }));

const names = () =>
  db.dataSource.query(
    'select uscc, name, in_force, district, cancelled, searched, core, initials from read.searched_name order by uscc, name collate "C"',
  );
const keysOf = async (name: string): Promise<number[]> =>
  (await db.dataSource.query<{ keys: number[] }[]>('select keys from read.searched_name where name = $1', [name]))[0]!
    .keys;
const codes = () =>
  db.dataSource.query('select code, uscc, kind from read.searched_code order by code, uscc collate "C"');

it('keeps a name with all it is found by, and the organisation code', async () => {
  await region('371500', '聊城市');
  await registered('聊城市颂禾面业（集团）有限公司');
  expect(await names()).toEqual([
    {
      uscc: SONGHE,
      name: '聊城市颂禾面业（集团）有限公司',
      in_force: true,
      district: null,
      cancelled: false,
      searched: '聊城市颂禾面业集团有限公司',
      core: '颂禾面业',
      initials: 'LCSSHMYJTYXGS',
    },
  ]);
  expect(await codes()).toEqual([{ code: 'PDY000028', uscc: SONGHE, kind: 'organisation-code' }]);
});

it('a former name stays and is in force no longer, also one borne again', async () => {
  const inForce = async () => (await names()).map((row: any) => [row.name, row.in_force]);
  await registered('颂禾面业');
  await registered('颂禾面业');
  await renamed('颂禾食品');
  expect(await inForce()).toEqual([
    ['颂禾面业', false],
    ['颂禾食品', true],
  ]);
  await renamed('颂禾面业');
  expect(await inForce()).toEqual([
    ['颂禾面业', true],
    ['颂禾食品', false],
  ]);
});

it('has district and status beside each name, whichever came first', async () => {
  const told = async () => (await names()).map((row: any) => [row.name, row.district, row.cancelled]);
  const move = (district: string) => of(SONGHE, enterpriseEvents.EnterpriseMoved({ district, on: '2026-03-02' }));
  await registered('颂禾面业');
  await registered('昌润食品', OTHER);
  await move('371502');
  await renamed('颂禾食品');
  await registered('颂禾食品');
  const other = ['昌润食品', null, false];
  expect(await told()).toEqual([other, ['颂禾面业', '371502', false], ['颂禾食品', '371502', false]]);
  await move('371503');
  await of(SONGHE, enterpriseEvents.EnterpriseCancelled({ on: '2026-05-01' }));
  await renamed('颂禾粮油');
  expect(await told()).toEqual([other, ...['颂禾粮油', '颂禾面业', '颂禾食品'].map((name) => [name, '371503', true])]);
  await of(
    SONGHE,
    enterpriseEvents.EnterpriseRegistered({
      ...{ uscc: SONGHE, name: '颂禾粮油', source: 'register', warnings: [], district: '371521' },
    }),
  );
  expect(new Set((await told()).slice(1).map(([, district]: any) => district))).toEqual(new Set(['371521']));
});

it('keeps the number of before the unified code, of two enterprises where papers say so', async () => {
  const number = '371500200001239';
  for (const uscc of [SONGHE, OTHER]) await of(uscc, enterpriseEvents.RegistrationNumberNoted({ number }));
  expect(await codes()).toEqual([OTHER, SONGHE].map((uscc) => ({ code: number, uscc, kind: 'registration-number' })));
});

it('finds a name borne before, which is none in force', async () => {
  await registered('颂禾面业');
  await of(SONGHE, enterpriseEvents.FormerNameNoted({ name: '聊城面粉厂' }));
  expect(
    await db.dataSource.query('select name, in_force from read.searched_name where uscc = $1 order by name', [SONGHE]),
  ).toEqual([
    { name: '聊城面粉厂', in_force: false },
    { name: '颂禾面业', in_force: true },
  ]);
});

it('counts in how many names a key is, whoever bears them, each name once', async () => {
  await registered('颂禾面业');
  await registered('颂禾面业');
  await registered('颂禾食品', OTHER);
  const others = await keysOf('颂禾食品');
  const shared = new Set((await keysOf('颂禾面业')).filter((key) => others.includes(key)));
  const counted: { key: number; names: number }[] = await db.dataSource.query('select key, names from read.search_key');
  expect(counted.length).toBeGreaterThan(10);
  for (const { key, names: n } of counted) expect([key, n]).toEqual([key, shared.has(key) ? 2 : 1]);
});

it('a region that becomes known later counts for the names before it as for those after it', async () => {
  await registered('山东省聊城市东阿县颂禾面业厂');
  await registered('聊城昌润食品厂', OTHER);
  for (const [code, name] of [
    ['371524', '东阿县'],
    ['371500', '聊城市'],
    ['3715-KFQ', '经济技术开发区', true],
  ] as const)
    await region(code, name, code.includes('-'));
  const later = [
    await names(),
    ...(await Promise.all([keysOf('山东省聊城市东阿县颂禾面业厂'), keysOf('聊城昌润食品厂')])),
  ];
  expect(await names()).toMatchObject([{ core: '昌润食品厂' }, { core: '颂禾面业厂' }]);
  await db.dataSource.query('truncate read.searched_name, read.search_key');
  await registered('山东省聊城市东阿县颂禾面业厂');
  await registered('聊城昌润食品厂', OTHER);
  expect([
    await names(),
    ...(await Promise.all([keysOf('山东省聊城市东阿县颂禾面业厂'), keysOf('聊城昌润食品厂')])),
  ]).toEqual(later);
  const words = await db.dataSource.query('select word from read.name_region order by word');
  expect(words.map(({ word }: any) => word).sort()).toEqual(
    ['东阿', '东阿县', '聊城', '聊城市', '山东', '山东省', '经济技术开发区'].sort(),
  );
});

it('a key that a name got later is counted too', async () => {
  await registered('东阿颂禾面业厂');
  await region('371524', '东阿县');
  const missing = await db.dataSource.query(
    `select n.key from read.searched_name s, unnest(s.keys) n (key) left join read.search_key k using (key) where k.key is null`,
  );
  // Whole names alone are not counted: the name and its core.
  expect(missing).toHaveLength(2);
});

it('stores whatever a name may be', async () => {
  for (const [i, name] of ['禾', '𠮷野家', '\u{1f600}', 'ABC 123', '行长'.repeat(100)].entries()) {
    await registered(name, `${SONGHE}${i}`);
    expect((await keysOf(name)).length).toBeGreaterThan(0);
  }
  expect(await db.dataSource.query(`select initials from read.searched_name where name = '𠮷野家'`)).toEqual([
    { initials: '?YJ' },
  ]);
});
