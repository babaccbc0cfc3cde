import type { QueryBus } from '@nestjs/cqrs';
import type { NewEvent } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, type Reader } from '@contexts/disclosure';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import { EnterprisesModule } from '../../enterprises.module';
import { enterpriseEvents } from '../../events/enterprise.events';
import { DistrictNames } from '../../ports/district-names';
import { EnterpriseReads } from '../../ports/enterprise-reads';
import { NameLookUp } from '../../ports/name-look-up';

const parts = [DisclosureModule.part, EnterprisesModule.part];
const projections = parts.flatMap((part) => part.projections);
const [OLD, NEW] = ['91371502PDY00001XC', '91371502PDY000028C'];
const reader: Reader = {
  subject: 's',
  role: 'public',
  today: '2026-06-01',
  basis: 'public',
  audience: 'public',
  agencies: [],
  fields: [],
  rules: '',
};

describe('identity and look-up', () => {
  let db: FreshDatabase;
  let names: NameLookUp;
  let identities: EnterpriseReads;
  let regionsAsked: number;

  const apply = (event: NewEvent, stream = 'rules.matrix-city') =>
    db.dataSource.transaction(async (tx) => {
      for (const projection of projections) await projection.on[event.type]?.(tx, factOf(event, { stream }));
    });
  const of = (uscc: string, event: NewEvent) => apply(event, `enterprises.enterprise-${uscc}`);
  const registered = (uscc: string, name: string, more: { source?: 'paper'; district?: string } = {}) =>
    of(uscc, enterpriseEvents.EnterpriseRegistered({ uscc, name, source: 'register', warnings: [], ...more }));
  const adopt = () => apply(ruleEvents.RulesAdopted({ ...matrix, sha256: 'm' }));
  const found = async (part: string) => (await names.byName(reader, part))?.enterprises.map((e) => [e.name, e.match]);

  beforeEach(async () => {
    db = await freshDatabase({ parts });
    regionsAsked = 0;
    const execute = async ({ code }: { code: string }) => (
      regionsAsked++,
      code === '371502' ? { name: '东昌府区' } : undefined
    );
    const districts = new DistrictNames({ execute } as never as QueryBus);
    names = new NameLookUp(db.reads, districts);
    identities = new EnterpriseReads(db.reads, districts);
  });
  afterEach(() => db.drop());

  it('tells identity, former names, district by its name and status', async () => {
    await adopt();
    await registered(OLD, '聊城市昌润挂面厂', { source: 'paper', district: '371502' });
    await of(OLD, enterpriseEvents.EnterpriseRenamed({ name: '聊城昌润食品有限公司', on: '2024-03-01' }));
    await of(OLD, enterpriseEvents.EnterpriseCancelled({ on: '2026-05-01' }));
    expect(await identities.identity(reader, OLD)).toEqual({
      uscc: OLD,
      name: '聊城昌润食品有限公司',
      nameAsInPaper: false,
      formerNames: [{ name: '聊城市昌润挂面厂', until: '2024-03-01', asInPaper: true }],
      district: { code: '371502', name: '东昌府区' },
      status: 'cancelled',
      cancelledOn: '2026-05-01',
      soleTrader: false,
    });
    expect(await identities.identity(reader, NEW)).toBeUndefined();
  });

  it('tells nothing where the matrix grants nothing', async () => {
    await registered(OLD, '聊城昌润食品有限公司');
    expect(await identities.identity(reader, OLD)).toBeUndefined();
    expect((await names.byCode(reader, OLD)).enterprises).toEqual([]);
    expect(await found('昌润')).toEqual([]);
    await adopt();
    expect((await names.byCode(reader, OLD)).enterprises).toMatchObject([{ uscc: OLD, match: 'code' }]);
    expect(await found('昌润')).toHaveLength(1);
  });

  it('finds whole names first, then beginnings, then parts inside, also in former names, each enterprise once', async () => {
    await adopt();
    await registered('1', '大昌润食品厂');
    await registered('2', '昌润食品有限公司');
    await registered('3', '昌润');
    await registered('4', '聊城昌润厂');
    await of('4', enterpriseEvents.EnterpriseRenamed({ name: '聊城颂禾厂', on: '2024-03-01' }));
    expect(await found('昌润')).toEqual([
      ['昌润', 'exact'],
      ['昌润食品有限公司', 'prefix'],
      ['聊城颂禾厂', 'inside'],
      ['大昌润食品厂', 'inside'],
    ]);
    expect((await names.byName(reader, '昌润'))?.enterprises[2]).toMatchObject({ matchedName: '聊城昌润厂' });
    expect(await found('润昌')).toEqual([]);
  });

  it('shows at most twenty and says that there are more; a district is asked for once', async () => {
    await adopt();
    for (let n = 0; n < 20; n++) await registered(`${n}`, `聊城示范${n}号厂`, { district: '371502' });
    expect(await names.byName(reader, '示范')).toMatchObject({ more: false });
    await registered('20', '聊城示范20号厂');
    const { enterprises, more } = (await names.byName(reader, '示范'))!;
    expect(regionsAsked).toBe(1);
    expect([enterprises.length, more]).toEqual([20, true]);
  });

  it('where each pair is in too many names only beginnings are looked through; without one it says so', async () => {
    await adopt();
    await registered(OLD, '有限示范厂');
    await registered(NEW, '聊城有限公司');
    await db.dataSource.query(
      `insert into read.enterprise_name_bigram select '有限', 'x' || n, 1 from generate_series(1, 2000) n`,
    );
    expect(await names.byName(reader, '有限')).toMatchObject({ enterprises: [{ uscc: OLD }], more: true });
    expect(await found('有限公司')).toEqual([['聊城有限公司', 'inside']]);
    await db.dataSource.query(
      `insert into read.enterprise_name_bigram select b, 'x' || n, 1
       from generate_series(1, 2000) n, unnest(array['限公', '公司']) b`,
    );
    expect(await names.byName(reader, '有限公司')).toBeUndefined();
  });
});
