import type { QueryBus } from '@nestjs/cqrs';
import type { NewEvent } from '@platform/kernel';
import { callerOf, factOf, type FreshDatabase, freshDatabase, writeSide } from '@platform/testing';
import { DisclosureModule, type Questions, type Reader } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import { penaltyEvents } from '../../kinds/penalty/penalty.events';
import { ArchiveReads } from '../../ports/archive-reads';
import { RecordsModule } from '../../records.module';
import { penaltyExample } from '../../kinds/penalty/penalty-example.rule';
import { ListAgencyRecordsHandler } from './list-agency-records.handler';
import { ListAgencyRecords } from './list-agency-records.query';

const MARKET = '11371500PDY009014B';
const BEFORE = '11371500PDY0030267';
const AWARD = '11371500PDY009057Q';
const REGISTER: Record<string, { uscc: string; forebears: string[] }> = {
  [MARKET]: { uscc: MARKET, forebears: [BEFORE] },
  [BEFORE]: { uscc: BEFORE, forebears: [] },
  [AWARD]: { uscc: AWARD, forebears: [] },
};
const { representative: _, ...paper } = penaltyExample;

let db: FreshDatabase;
let list: (agency: string, page: { limit: number; after?: string }, by?: string) => Promise<any>;
const projections = [DisclosureModule.part, RecordsModule.part].flatMap((part) => part.projections);
const apply = (event: NewEvent, stream: string, hour = 0) =>
  db.dataSource.transaction(async (tx) => {
    const fact = factOf(event, { stream, recordedAt: `2026-05-12T0${hour}:00:00.000000Z` });
    for (const projection of projections) await projection.on[event.type]?.(tx, fact);
  });
const penalty = (n: number, agency: string, pending = false) =>
  apply(
    penaltyEvents.PenaltyRecorded({
      ...paper,
      ...{ agency, agencyName: '甲', partyCategory: '法人及非法人组织', normalisedNumber: `${n}` },
      ...{ restsOn: [], sameActAs: [], pending },
    }),
    `records.penalty-x-${n}`,
    n,
  );
const ids = ({ records }: { records: { id: string }[] }) => records.map(({ id }) => id);

beforeAll(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, EnterprisesModule.part, RecordsModule.part] });
  await apply(ruleEvents.RulesAdopted({ ...matrix, sha256: 'm' }), 'rules.matrix-city');
  await penalty(1, MARKET);
  await penalty(2, MARKET, true);
  await penalty(3, AWARD);
  await penalty(4, MARKET);
  await penalty(5, BEFORE);
  const reads = new ArchiveReads(db.reads, (await writeSide([])).keyring);
  const queries = { execute: async ({ uscc }: { uscc: string }) => REGISTER[uscc] } as unknown as QueryBus;
  list = async (agency, page, by = MARKET) => {
    const reader = { today: '2026-06-01', agencies: [by, BEFORE], audience: 'public', fields: [] } as unknown as Reader;
    const questions = { ask: async (_: unknown, give: (r: Reader) => unknown) => ({ body: await give(reader) }) };
    const handler = new ListAgencyRecordsHandler(questions as unknown as Questions, reads, queries);
    return (await handler.execute(new ListAgencyRecords(agency, page, callerOf('regulator', { agency: by })))).body;
  };
});
afterAll(() => db.drop());

it('an agency lists what it recorded, pending too, newest first, page by page, and no other agency’s', async () => {
  const first = await list(MARKET, { limit: 2 });
  expect(ids(first)).toEqual(['penalty-x-4', 'penalty-x-2']);
  const second = await list(MARKET, { limit: 2, after: first.next });
  expect(ids(second)).toEqual(['penalty-x-1']);
  expect(second).not.toHaveProperty('next');
});

it('a successor lists what each it took over from recorded; nobody lists the successor’s before it', async () => {
  expect(ids(await list(BEFORE, { limit: 9 }))).toEqual(['penalty-x-5']);
  await expect(list(MARKET, { limit: 9 }, BEFORE)).rejects.toMatchObject({ refusal: { code: 'NOT_YOUR_AGENCY' } });
});

it.each([AWARD, 'nobody'])('%s does not list those of another agency', (by) =>
  expect(list(MARKET, { limit: 2 }, by)).rejects.toMatchObject({ refusal: { code: 'NOT_YOUR_AGENCY' } }),
);

it('a page begins only where an earlier answer said', () =>
  expect(list(MARKET, { limit: 2, after: 'x' })).rejects.toMatchObject({ refusal: { code: 'BAD_PAGE' } }));
