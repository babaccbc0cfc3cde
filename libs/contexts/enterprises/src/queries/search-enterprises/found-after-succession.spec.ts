import type { QueryBus } from '@nestjs/cqrs';
import type { ProjectionStatus } from '@platform/cqrs';
import type { NewEvent } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, Readers } from '@contexts/disclosure';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import { EnterprisesModule } from '../../enterprises.module';
import { enterpriseEvents } from '../../events/enterprise.events';
import { successionEvents } from '../../events/succession.events';
import { DistrictNames } from '../../ports/district-names';
import { EnterpriseSearch } from '../../ports/enterprise-search';
import { FoundEnterprisesReads } from '../../ports/found-enterprises';
import { SearchReads } from '../../ports/search-reads';
import type { FoundEnterprises } from './search-enterprises.query';

const parts = [DisclosureModule.part, EnterprisesModule.part];
const projections = parts.flatMap((part) => part.projections);
const [OLD, NEW, NEWEST] = ['91371502PDY00001XC', '91371502PDY000028C', '91371502PDY0000367'];
const NAMES = { [OLD]: '聊城昌润食品有限公司', [NEW]: '聊城颂禾面业有限公司', [NEWEST]: '聊城澜岳轴承有限公司' };
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
const register = async () => {
  for (const [uscc, name] of Object.entries(NAMES))
    await of(uscc, enterpriseEvents.EnterpriseRegistered({ uscc, name, source: 'register', warnings: [] }));
};
const merge = (origin: string, heir: string) =>
  apply(
    successionEvents.MergerRecorded({
      ...{ predecessors: [origin], successor: heir, on: '2026-03-02' },
      paper: { number: '1', date: '2026-03-01' },
    }),
    `enterprises.succession-merger-${origin}`,
  );
const annul = (origin: string) =>
  apply(
    successionEvents.SuccessionAnnulled({ reason: '误录', ended: [origin] }),
    `enterprises.succession-merger-${origin}`,
  );
const hits = async (typed: string) =>
  ((await search.find(reader, typed)) as FoundEnterprises).enterprises.map((hit) => [
    hit.uscc,
    hit.matchedBy,
    hit.predecessor,
  ]);
const state = async () => [
  await db.dataSource.query('select * from read.searched_name order by uscc, name'),
  await db.dataSource.query('select * from read.searched_code order by uscc, code'),
  await db.dataSource.query('select * from read.search_key where names > 0 order by key'),
];

beforeAll(async () => {
  db = await freshDatabase({ parts });
  const districts = new DistrictNames({ execute: async () => undefined } as never as QueryBus);
  const status = { of: async () => ({ position: `${position}` }) } as unknown as ProjectionStatus;
  search = new EnterpriseSearch(new SearchReads(db.reads, status), new FoundEnterprisesReads(db.reads, districts));
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.dataSource.query(`truncate ${projections.flatMap(({ tables }) => tables).join(', ')}`);
  await apply(ruleEvents.RulesAdopted({ ...matrix, sha256: 'm' }));
});

it('the successor is found by name, part, initials and codes of the one it took over from, after that one itself', async () => {
  await register();
  await merge(OLD, NEW);
  const [name, part] = [NAMES[OLD] as string, '昌润'];
  for (const [typed, by] of [
    [name, 'name'],
    [part, 'name-part'],
    ['CRSP', 'pinyin-initials'],
    [OLD, 'code'],
    ['PDY00001X', 'organisation-code'],
  ] as const)
    expect(await hits(typed)).toEqual([
      [OLD, by, undefined],
      [NEW, by, OLD],
    ]);
  const [, hit] = ((await search.find(reader, part)) as FoundEnterprises).enterprises;
  expect(hit).toMatchObject({ name: NAMES[NEW], matchedName: name, status: 'in-operation' });
  expect(hit?.why.zh).toBe(`被承继企业名称“${name}”含有所查文字`);
});

it('also over several steps, and by what the registry learns of the old one later', async () => {
  await register();
  await merge(NEW, NEWEST);
  await merge(OLD, NEW);
  await of(OLD, enterpriseEvents.RegistrationNumberNoted({ number: '371500200001239' }));
  expect(await hits('371500200001239')).toEqual([
    [OLD, 'registration-number', undefined],
    [NEW, 'registration-number', OLD],
    [NEWEST, 'registration-number', OLD],
  ]);
});

it('a parent that goes on is found by its names alone', async () => {
  await register();
  await apply(
    successionEvents.SplitRecorded({
      ...{ parent: OLD, parts: [NEW], parentEnds: false, on: '2026-03-02' },
      paper: { number: '1', date: '2026-03-01' },
    }),
    'enterprises.succession-split-1',
  );
  expect(await hits('昌润')).toEqual([[OLD, 'name-part', undefined]]);
});

it('a name of the old one that the successor takes is its own', async () => {
  await register();
  await merge(OLD, NEW);
  await of(NEW, enterpriseEvents.EnterpriseRenamed({ name: NAMES[OLD] as string, on: '2026-04-01' }));
  expect(await hits(NAMES[OLD] as string)).toEqual([
    [OLD, 'name', undefined],
    [NEW, 'name', undefined],
  ]);
});

it('annulled, all is as if it had never been, numbers of names with a key too', async () => {
  await register();
  const before = await state();
  await merge(OLD, NEW);
  expect(await state()).not.toEqual(before);
  await annul(OLD);
  expect(await state()).toEqual(before);
});
