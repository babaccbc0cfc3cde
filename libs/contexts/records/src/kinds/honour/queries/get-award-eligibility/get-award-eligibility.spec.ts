import type { Caller, NewEvent } from '@platform/kernel';
import { callerOf, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, type Questions, type Reader, type ToldAs } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../../../disclosure/data/matrix.city.json';
import { honourEvents } from '../../honour.events';
import { recordEvents } from '../../../../events/record.events';
import { RecordsModule } from '../../../../records.module';
import type { AwardProgramme } from '../../award-programme.rule';
import { honourExample, programmeExample } from '../../honour-example.rule';
import { GetAwardEligibilityHandler } from './get-award-eligibility.handler';
import { GetAwardEligibility } from './get-award-eligibility.query';

const { uscc, programme } = honourExample;
const reader = (more: Partial<Reader> = {}): Reader => ({
  ...{ subject: 's', role: 'public', today: '2026-06-01', basis: 'public', audience: 'public' },
  ...{ agencies: [], fields: [], rules: '', ...more },
});
const awardOffice = reader({ role: 'award-office', fields: ['award'], agencies: ['office of award'] });
const market = reader({ role: 'regulator', fields: ['market'], agencies: ['office of market'] });
const firm = reader({ role: 'enterprise', enterprise: uscc });
const auditor = reader({ role: 'auditor', audience: 'auditor' });

let db: FreshDatabase;
const projections = [DisclosureModule.part, RecordsModule.part].flatMap((part) => part.projections);
const apply = (event: NewEvent, stream = 'records.honour-1') =>
  db.dataSource.transaction(async (tx) => {
    for (const projection of projections) await projection.on[event.type]?.(tx, factOf(event, { stream }));
  });
const BRAND = { ...programmeExample, code: 'county-brand', field: 'market', level: 'county' } as const;
const OVER = { ...programmeExample, code: 'old-award', until: '2026-06-01' } as const;
const ROWS: readonly AwardProgramme[] = [programmeExample, BRAND, OVER];
const ask = async (who: Reader, of = programme, about = uscc) => {
  const questions = { ask: (_: unknown, give: (r: Reader) => Promise<ToldAs<unknown>>) => give(who) };
  const programmes = { of: async (code: string) => ROWS.filter((row) => row.code === code) };
  const office = {
    problem: async ({ agency }: Caller, { field }: AwardProgramme) =>
      agency === `office of ${field}` ? undefined : { code: 'NOT_THE_AWARD_OFFICE' },
  };
  const handler = new GetAwardEligibilityHandler(
    questions as unknown as Questions,
    db.reads,
    programmes as never,
    office as never,
  );
  const [agency] = who.agencies;
  const by = callerOf('award-office', agency === undefined ? {} : { agency });
  return (await handler.execute(new GetAwardEligibility(about, of, by))).body;
};
const eligible = { uscc, programme, eligible: true };
const barred = { uscc, programme, eligible: false, bar: { itemId: 'honour-1', since: '2026-04-08', paper: '甲3号' } };

beforeEach(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, EnterprisesModule.part, RecordsModule.part] });
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
  expect(await ask(market, BRAND.code)).toEqual({ ...eligible, programme: BRAND.code });
  expect(await ask(awardOffice, programme, '91371502PDY000028C')).toMatchObject({ eligible: true });
});

it.each<[string, Reader]>([
  ['the public', reader()],
  ['another firm', reader({ role: 'enterprise', enterprise: '91371502PDY000028C' })],
  ['a regulator, office of another award', market],
  ['an agency of its field that is not its office', reader({ role: 'regulator', fields: ['award'], agencies: ['a'] })],
  ['the city office', reader({ role: 'city-office', fields: 'all' })],
])('%s learns nothing, whether there is a bar or not', async (_, who) => {
  await expect(ask(who)).rejects.toMatchObject({ refusal: { code: 'NOTHING_TO_TELL', kind: 'unknown' } });
  await revoke(true);
  await expect(ask(who)).rejects.toMatchObject({ refusal: { code: 'NOTHING_TO_TELL', kind: 'unknown' } });
});

it('the office of one award asks of that alone; a slip in the name is called one', async () => {
  await expect(ask(awardOffice, BRAND.code)).rejects.toMatchObject({ refusal: { code: 'NOTHING_TO_TELL' } });
  expect(await ask(firm, BRAND.code)).toMatchObject({ eligible: true });
  for (const who of [awardOffice, firm, auditor, reader()]) {
    await expect(ask(who, 'mayor-quality-awrd')).rejects.toMatchObject({
      refusal: { code: 'PROGRAMME_UNKNOWN', kind: 'unknown' },
    });
    await expect(ask(who, OVER.code)).rejects.toMatchObject({ refusal: { code: 'PROGRAMME_NOT_IN_FORCE' } });
  }
});

it('only fraud bars, and a bar does not outlive its record', async () => {
  await revoke(false);
  expect(await ask(awardOffice)).toEqual(eligible);
  await revoke(true);
  await apply(recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }));
  expect(await ask(awardOffice)).toEqual(eligible);
});
