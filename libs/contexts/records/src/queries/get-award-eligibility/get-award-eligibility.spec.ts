import type { NewEvent } from '@platform/kernel';
import { callerOf, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, type Questions, type Reader } from '@contexts/disclosure';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import { honourEvents } from '../../events/honour.events';
import { recordEvents } from '../../events/record.events';
import { RecordsModule } from '../../records.module';
import { honourExample } from '../../rules/examples.rule';
import { GetAwardEligibilityHandler } from './get-award-eligibility.handler';
import { GetAwardEligibility } from './get-award-eligibility.query';

const { uscc, programme } = honourExample;
const reader = (more: Partial<Reader> = {}): Reader => ({
  ...{ subject: 's', role: 'public', today: '2026-06-01', basis: 'public', audience: 'public' },
  ...{ agencies: [], fields: [], rules: '', ...more },
});
const awardOffice = reader({ role: 'award-office', fields: ['award'] });
const firm = reader({ role: 'enterprise', enterprise: uscc });
const auditor = reader({ role: 'auditor', audience: 'auditor' });

let db: FreshDatabase;
const projections = [DisclosureModule.part, RecordsModule.part].flatMap((part) => part.projections);
const apply = (event: NewEvent, stream = 'records.honour-1') =>
  db.dataSource.transaction(async (tx) => {
    for (const projection of projections) await projection.on[event.type]?.(tx, factOf(event, { stream }));
  });
const ask = async (who: Reader, of = programme, about = uscc) => {
  const questions = { ask: async (_: unknown, give: (r: Reader) => unknown) => ({ body: await give(who) }) };
  const handler = new GetAwardEligibilityHandler(questions as unknown as Questions, db.reads);
  return (await handler.execute(new GetAwardEligibility(about, of, callerOf('award-office')))).body;
};
const eligible = { uscc, programme, eligible: true };
const barred = { uscc, programme, eligible: false, bar: { itemId: 'honour-1', since: '2026-04-08', paper: '甲3号' } };

beforeEach(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, RecordsModule.part] });
  await apply(ruleEvents.RulesAdopted({ ...matrix, sha256: 'm' }), 'rules.matrix-city');
  const common = { agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false };
  await apply(honourEvents.HonourRecorded({ ...honourExample, ...common }));
});
afterEach(() => db.drop());
const revoke = (forFraud: boolean) =>
  apply(honourEvents.HonourRevoked({ forFraud, reason: '造假', paper: { number: '甲3号', date: '2026-04-08' } }));

it('tells the award office, the firm and the auditor of a bar, from that programme alone', async () => {
  expect(await ask(awardOffice)).toEqual(eligible);
  await revoke(true);
  for (const who of [awardOffice, firm, auditor]) expect(await ask(who)).toEqual(barred);
  expect(await ask(awardOffice, 'brand-product')).toEqual({ ...eligible, programme: 'brand-product' });
  expect(await ask(awardOffice, programme, '91371502PDY000028C')).toMatchObject({ eligible: true });
});

it.each<[string, Reader]>([
  ['the public', reader()],
  ['another firm', reader({ role: 'enterprise', enterprise: '91371502PDY000028C' })],
  ['a regulator', reader({ role: 'regulator', fields: ['market'], agencies: ['a'] })],
  ['the city office', reader({ role: 'city-office', fields: 'all' })],
])('%s learns nothing, whether there is a bar or not', async (_, who) => {
  await expect(ask(who)).rejects.toMatchObject({ refusal: { code: 'NOTHING_TO_TELL', kind: 'unknown' } });
  await revoke(true);
  await expect(ask(who)).rejects.toMatchObject({ refusal: { code: 'NOTHING_TO_TELL', kind: 'unknown' } });
});

it('only fraud bars, and a bar does not outlive its record', async () => {
  await revoke(false);
  expect(await ask(awardOffice)).toEqual(eligible);
  await revoke(true);
  await apply(recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }));
  expect(await ask(awardOffice)).toEqual(eligible);
});
