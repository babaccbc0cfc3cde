import type { QueryBus } from '@nestjs/cqrs';
import type { ProjectionStatus } from '@platform/cqrs';
import type { NewEvent } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { regionEvents } from '@contexts/agencies';
import { DisclosureModule, Readers } from '@contexts/disclosure';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import { EnterprisesModule } from '../../enterprises.module';
import { enterpriseEvents } from '../../events/enterprise.events';
import { DistrictNames } from '../../ports/district-names';
import { EnterpriseSearch } from '../../ports/enterprise-search';
import { FoundEnterprisesReads } from '../../ports/found-enterprises';
import { SearchReads } from '../../ports/search-reads';
import type { FoundEnterprises } from './search-enterprises.query';

const parts = [DisclosureModule.part, EnterprisesModule.part];
const projections = parts.flatMap((part) => part.projections);
const [OLD, NEW] = ['91371502PDY00001XC', '91371502PDY000028C'];
const reader = Readers.public({ subject: 's', role: 'public', correlationId: 'test' }, '2026-06-01');

let db: FreshDatabase;
let search: EnterpriseSearch;
let position = 0;

const apply = (event: NewEvent, stream = 'rules.matrix-city') =>
  db.dataSource.transaction(async (tx) => {
    position++;
    for (const projection of projections) await projection.on[event.type]?.(tx, factOf(event, { stream }));
  });
const of = (uscc: string, event: NewEvent) => apply(event, `enterprises.enterprise-${uscc}`);
const registered = (uscc: string, name: string, more: { source?: 'paper'; district?: string; from?: string } = {}) =>
  of(uscc, enterpriseEvents.EnterpriseRegistered({ uscc, name, source: 'register', warnings: [], ...more }));
const renamed = (uscc: string, name: string) =>
  of(uscc, enterpriseEvents.EnterpriseRenamed({ name, on: '2024-03-01' }));
const region = (code: string, name: string) =>
  apply(regionEvents.RegionRegistered({ code, name, local: false, from: '1997-08-29' }));
const adopt = () => apply(ruleEvents.RulesAdopted({ ...matrix, sha256: 'm' }));
const found = (typed: string) => search.find(reader, typed) as Promise<FoundEnterprises>;
const hits = async (typed: string) =>
  (await found(typed)).enterprises.map(({ matchedName, matchedBy }) => [matchedName, matchedBy]);

/** The view is where the last event has moved it. */
const status = { of: async () => ({ position: `${position}` }) } as unknown as ProjectionStatus;

beforeAll(async () => {
  db = await freshDatabase({ parts });
  const districts = new DistrictNames({ execute: async () => ({ name: '东昌府区' }) } as never as QueryBus);
  const told = new FoundEnterprisesReads(db.reads, districts);
  search = new EnterpriseSearch(new SearchReads(db.reads, status), told);
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.dataSource.query(`truncate ${projections.flatMap(({ tables }) => tables).join(', ')}`);
  await adopt();
});

it('tells nothing where the matrix grants nothing, by code, name, initials or with a slip', async () => {
  await db.dataSource.query('truncate read.disclosure_matrix');
  await registered(OLD, '聊城昌润食品有限公司');
  const asked = [OLD, 'PDY00001-X', '昌润', 'CRSP', '昌闰食品'];
  for (const typed of asked) expect(await found(typed)).toEqual({ enterprises: [], total: 0, more: false });
  await adopt();
  for (const typed of asked) expect(await found(typed)).toMatchObject({ enterprises: [{ uscc: OLD }], total: 1 });
});

it('finds by unified code, organisation code and registration number, and says by which', async () => {
  await registered(OLD, '聊城昌润食品有限公司', { district: '371502' });
  await of(OLD, enterpriseEvents.RegistrationNumberNoted({ number: '371500200001239' }));
  for (const [typed, matchedBy, zh] of [
    [` ${OLD.toLowerCase()}`, 'code', '统一社会信用代码一致'],
    ['pdy00001－x', 'organisation-code', '组织机构代码一致'],
    ['3715 0020 0001 239', 'registration-number', '工商注册号一致'],
  ])
    expect(await found(typed!)).toEqual({
      enterprises: [
        {
          uscc: OLD,
          name: '聊城昌润食品有限公司',
          matchedBy,
          why: { zh, en: expect.any(String) },
          district: { code: '371502', name: '东昌府区' },
          status: 'in-operation',
        },
      ],
      total: 1,
      more: false,
    });
});

it('the best first: name, name without region and form, beginning, part, former name, initials, one slip', async () => {
  await region('371500', '聊城市');
  await registered('1', '大昌润面粉厂');
  await registered('2', '聊城市昌润面粉加工厂');
  await registered('3', '聊城昌润面粉有限公司');
  await registered('4', '昌润面粉');
  await registered('5', '昌润面粉有限公司');
  await renamed('5', '颂禾食品');
  await registered('6', '聊城昌润面业有限公司');
  expect(await hits('昌润面粉')).toEqual([
    ['昌润面粉', 'name'],
    ['聊城昌润面粉有限公司', 'core-name'],
    ['聊城市昌润面粉加工厂', 'name-beginning'],
    ['大昌润面粉厂', 'name-part'],
    ['昌润面粉有限公司', 'core-name'],
  ]);
  const all = (await hits('昌闰面粉')) as [string, string][];
  expect(all.map(([name]) => name)).toEqual([
    ...['昌润面粉', '聊城昌润面粉有限公司', '大昌润面粉厂', '聊城市昌润面粉加工厂', '昌润面粉有限公司'],
  ]);
  expect(new Set(all.map(([, by]) => by))).toEqual(new Set(['one-character-off']));
  expect(await hits('CRMF')).toEqual(
    ['昌润面粉', '聊城市昌润面粉加工厂', '聊城昌润面粉有限公司', '大昌润面粉厂', '昌润面粉有限公司'].map((name) => [
      name,
      'pinyin-initials',
    ]),
  );
  expect(await hits('聊城市昌润面粉股份公司')).toContainEqual(['聊城昌润面粉有限公司', 'core-name']);
});

it('of equals the one of the region that was typed comes first, then the shortest', async () => {
  await region('371524', '东阿县');
  await region('371521', '阳谷县');
  await registered('1', '东阿县昌润食品厂');
  await registered('2', '昌润食品厂');
  await registered('3', '阳谷昌润食品厂');
  expect((await found('阳谷县昌润')).enterprises.map(({ uscc }) => uscc)).toEqual(['3', '2', '1']);
});

it('an enterprise is found once, in its best name, with the days of a former one', async () => {
  await registered('1', '昌润挂面厂', { from: '2018-05-02' });
  await renamed('1', '聊城昌润食品有限公司');
  await of('1', enterpriseEvents.EnterpriseMoved({ district: '371502', on: '2026-03-02' }));
  await of('1', enterpriseEvents.EnterpriseCancelled({ on: '2026-05-01' }));
  const place = { district: { code: '371502', name: '东昌府区' }, status: 'cancelled' };
  expect((await found('昌润')).enterprises).toMatchObject([{ matchedName: '聊城昌润食品有限公司', ...place }]);
  expect((await found('挂面')).enterprises).toEqual([
    {
      uscc: '1',
      name: '聊城昌润食品有限公司',
      matchedBy: 'name-part',
      matchedName: '昌润挂面厂',
      former: { from: '2018-05-02', until: '2024-03-01' },
      why: {
        zh: '曾用名“昌润挂面厂”（2018-05-02启用，2024-03-01起不再使用）含有所查文字',
        en: expect.stringContaining('former'),
      },
      ...place,
    },
  ]);
});

it('with one slip: beside others from four characters on, of three where nothing else is found, never beside what begins so', async () => {
  await registered('1', '聊城昌润食品厂');
  await registered('2', '聊城昌闰食品厂');
  expect(await hits('昌闰食品')).toEqual([
    ['聊城昌闰食品厂', 'name-part'],
    ['聊城昌润食品厂', 'one-character-off'],
  ]);
  expect(await hits('昌闰食')).toEqual([['聊城昌闰食品厂', 'name-part']]);
  expect(await hits('昌任食')).toHaveLength(2);
  expect(await hits('昌任')).toEqual([]);
  expect(await hits('昌闰食品厂')).toHaveLength(2);
  await region('371500', '聊城市');
  expect(await hits('昌闰食品厂')).toEqual([['聊城昌闰食品厂', 'core-name']]);
});

it('shows at most fifty and says how many there are', async () => {
  for (let n = 0; n < 50; n++) await registered(`${n}`, `聊城示范${n}号厂`);
  expect(await found('示范')).toMatchObject({ total: 50, more: false });
  await registered('50', '聊城示范50号厂');
  const { enterprises, total, more } = await found('示范');
  expect([enterprises.length, total, more]).toEqual([50, 51, true]);
});

it('of a part that is too common whole names and beginnings alone are told; without one it says so', async () => {
  await registered(OLD, '有限示范厂');
  await registered(NEW, '聊城有限公司');
  await db.dataSource.query(`update read.search_key set names = 1001 where names = 2`);
  const { total, more, enterprises } = await found('有限');
  expect([total, more, enterprises.map(({ uscc }) => uscc)]).toEqual([undefined, true, [OLD]]);
  await db.dataSource.query(`update read.search_key set names = 1001`);
  expect(await found('有限')).toMatchObject({ code: 'SEARCH_TOO_BROAD', en: expect.stringContaining('add') });
  expect(await found('聊城有限公司')).toMatchObject({ more: true, enterprises: [{ uscc: NEW, matchedBy: 'name' }] });
});

it.each([
  ['昌_润', 1],
  ["'昌润';--", 1],
  ['\u{1f600}昌\u200b润', 1],
  ['昌%润食', 1],
  ['昌\\品', 0],
  ['昌.*品', 0],
  ["'; drop table x; --", 0],
  ['𠮷野家', 0],
])('takes %s for what it says, and for nothing else', async (typed, many) => {
  await registered(OLD, '聊城昌润食品有限公司');
  expect((await found(typed)).enterprises).toHaveLength(many);
});
