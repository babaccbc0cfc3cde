import type { QueryBus } from '@nestjs/cqrs';
import type { NewEvent } from '@platform/kernel';
import { applyFacts, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, Readers } from '@contexts/disclosure';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import { EnterprisesModule } from '../../enterprises.module';
import { enterpriseEvents } from '../../events/enterprise.events';
import { DistrictNames } from '../../ports/district-names';
import { EnterpriseReads } from '../../ports/enterprise-reads';
import { type Enterprise, enterpriseSchema } from '../../queries/get-shown-enterprise/get-shown-enterprise.query';
import { enterprises } from './enterprises.projection';

const [SONGHE, TRADER] = ['91371502PDY000028C', '92371502PDY0000364'];
const anyone = Readers.public({ subject: 's', role: 'public', correlationId: 'test' }, '2026-06-01');

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, EnterprisesModule.part] });
  const adopted = factOf(ruleEvents.RulesAdopted({ ...matrix, sha256: 'm' }));
  await db.dataSource.transaction(async (tx) => {
    for (const projection of DisclosureModule.part.projections) await projection.on[adopted.type]?.(tx, adopted);
  });
});
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query(`truncate ${enterprises.tables.join(', ')}`));

const of = (uscc: string, ...events: NewEvent[]) =>
  db.dataSource.transaction((tx) =>
    applyFacts(
      enterprises,
      tx,
      events.map((event, n) => factOf(event, { ...streamOf(uscc), revision: BigInt(n) })),
    ),
  );
const streamOf = (uscc: string) => ({ stream: `enterprises.enterprise-${uscc}` });
const execute = async ({ code }: { code: string }) => (code === '371503' ? { name: '茌平区' } : undefined);
const districts = new DistrictNames({ execute } as unknown as QueryBus);
const found = async (uscc: string) => {
  const of = await new EnterpriseReads(db.reads, districts).identity(anyone, uscc);
  return of && enterpriseSchema.parse(of);
};
/** Whoever it is; at which revision is a test of its own. */
const seen = async (uscc: string) => {
  const { revision: _, ...identity } = (await found(uscc)) ?? ({} as Partial<Enterprise>);
  return _ === undefined ? undefined : identity;
};

const inPaper = enterpriseEvents.EnterpriseRegistered({
  uscc: SONGHE,
  name: '颂禾面业',
  source: 'paper',
  warnings: [],
});
const registered = enterpriseEvents.EnterpriseRegistered({
  uscc: SONGHE,
  name: '聊城颂禾面业有限公司',
  source: 'register',
  district: '371502',
  trade: 'C1311',
  from: '2018-05-02',
  warnings: [],
});
const renamed = (name: string, on: string) => enterpriseEvents.EnterpriseRenamed({ name, on });
const identity = {
  uscc: SONGHE,
  name: '聊城颂禾面业有限公司',
  nameAsInPaper: false,
  formerNames: [],
  district: { code: '371502' },
  trade: 'C1311',
  status: 'in-operation',
  soleTrader: false,
};

it('shows an enterprise that a paper named by that name, and nothing it does not know', async () => {
  await of(SONGHE, inPaper);
  expect(await seen(SONGHE)).toEqual({
    uscc: SONGHE,
    name: '颂禾面业',
    nameAsInPaper: true,
    formerNames: [],
    status: 'in-operation',
    soleTrader: false,
  });
  expect(await seen(TRADER)).toBeUndefined();
});

it('a registration settles the name of the paper, which stays as a former one', async () => {
  await of(SONGHE, inPaper, registered);
  expect(await seen(SONGHE)).toEqual({
    ...identity,
    formerNames: [{ name: '颂禾面业', until: '2018-05-02', asInPaper: true }],
  });
});

it('a registration of the very name of the paper is no other name', async () => {
  await of(SONGHE, enterpriseEvents.EnterpriseRegistered({ ...inPaper.data, name: registered.data.name }), registered);
  expect(await seen(SONGHE)).toEqual(identity);
  await of(SONGHE, renamed('聊城颂禾食品有限公司', '2024-03-01'));
  expect((await seen(SONGHE))?.formerNames).toEqual([
    { name: registered.data.name, from: '2018-05-02', until: '2024-03-01', asInPaper: false },
  ]);
});

it('a registration that says less takes nothing away', async () => {
  await of(SONGHE, enterpriseEvents.EnterpriseRegistered({ ...registered.data, source: 'paper' }));
  await of(SONGHE, enterpriseEvents.EnterpriseRegistered({ ...inPaper.data, name: identity.name, source: 'register' }));
  expect(await seen(SONGHE)).toEqual(identity);
  await of(SONGHE, renamed('聊城颂禾食品有限公司', '2024-03-01'));
  expect((await seen(SONGHE))?.formerNames).toMatchObject([{ from: '2018-05-02' }]);
});

it('a name holds until the next one begins, also there and back', async () => {
  await of(SONGHE, registered, renamed('聊城颂禾食品有限公司', '2024-03-01'));
  await of(SONGHE, renamed('聊城颂禾面业有限公司', '2025-03-01'));
  expect(await seen(SONGHE)).toEqual({
    ...identity,
    formerNames: [
      { name: '聊城颂禾面业有限公司', from: '2018-05-02', until: '2024-03-01', asInPaper: false },
      { name: '聊城颂禾食品有限公司', from: '2024-03-01', until: '2025-03-01', asInPaper: false },
    ],
  });
});

it('tells names it bore before, as far as their days are known', async () => {
  await of(SONGHE, registered, enterpriseEvents.FormerNameNoted({ name: '聊城颂禾面粉厂' }));
  expect(await seen(SONGHE)).toEqual({ ...identity, formerNames: [{ name: '聊城颂禾面粉厂', asInPaper: false }] });
  await of(
    SONGHE,
    renamed('聊城颂禾食品有限公司', '2024-03-01'),
    enterpriseEvents.FormerNameNoted({ name: '颂禾磨坊' }),
  );
  expect((await seen(SONGHE))?.formerNames).toEqual([
    { name: '颂禾磨坊', asInPaper: false },
    { name: '聊城颂禾面粉厂', asInPaper: false },
    { name: '聊城颂禾面业有限公司', from: '2018-05-02', until: '2024-03-01', asInPaper: false },
  ]);
});

it('one that a paper named is settled by its renaming too', async () => {
  await of(SONGHE, inPaper, renamed('聊城颂禾食品有限公司', '2024-03-01'));
  expect(await seen(SONGHE)).toMatchObject({ name: '聊城颂禾食品有限公司', nameAsInPaper: false });
});

it('moves, changes its trade and ends, each enterprise by itself', async () => {
  await of(SONGHE, registered);
  await of(TRADER, enterpriseEvents.EnterpriseRegistered({ ...registered.data, uscc: TRADER, name: '小张面馆' }));
  await of(
    TRADER,
    enterpriseEvents.EnterpriseMoved({ district: '371503', on: '2026-03-02' }),
    enterpriseEvents.EnterpriseTradeChanged({ trade: 'H6210', on: '2026-03-02' }),
    enterpriseEvents.EnterpriseCancelled({ on: '2026-05-01' }),
  );
  expect(await seen(TRADER)).toEqual({
    ...identity,
    uscc: TRADER,
    name: '小张面馆',
    district: { code: '371503', name: '茌平区' },
    trade: 'H6210',
    status: 'cancelled',
    cancelledOn: '2026-05-01',
    soleTrader: true,
  });
  expect(await seen(SONGHE)).toEqual(identity);
});

it('has the numbers of before the unified code', async () => {
  await of(SONGHE, registered);
  for (const number of ['371500200001239', '371502600001233'])
    await of(SONGHE, enterpriseEvents.RegistrationNumberNoted({ number }));
  expect(await seen(SONGHE)).toEqual({ ...identity, registrationNumbers: ['371500200001239', '371502600001233'] });
});

it('tells up to which revision of its stream it is told', async () => {
  await of(SONGHE, inPaper, registered, renamed('聊城颂禾食品有限公司', '2020-03-01'));
  await of(TRADER, enterpriseEvents.EnterpriseRegistered({ uscc: TRADER, name: '乙', source: 'paper', warnings: [] }));
  expect([await found(SONGHE), await found(TRADER)]).toMatchObject([{ revision: 2 }, { revision: 0 }]);
});

it('leaves out no event of an enterprise', () =>
  expect(Object.keys(enterprises.on).sort()).toEqual(Object.keys(enterpriseEvents).sort()));
