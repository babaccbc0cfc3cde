import { authorisationEvents, type Questions } from '@contexts/disclosure';
import { enterpriseEvents } from '@contexts/enterprises';
import { listingEvents } from '@contexts/lists';
import { recordCatalogues } from '@contexts/records';
import { StoredFacts } from '@platform/cqrs';
import { accept, type NewEvent, type Stream } from '@platform/kernel';
import { callerOf, type FreshDatabase, freshDatabase, writeSide } from '@platform/testing';
import { subjectFacts } from '../../projections/subject-facts/subject-facts.projection';
import { SharingModule } from '../../sharing.module';
import { GetSubjectFactsHandler } from './get-subject-facts.handler';
import { GetSubjectFacts, subjectFactsSchema } from './get-subject-facts.query';

const [uscc, other] = ['91371502PDY00001XC', '91371502PDY000028C'] as const;
const anyStream: Stream<null> = { name: (id) => id, initial: null, evolve: () => null };
const registered = (of: string) =>
  enterpriseEvents.EnterpriseRegistered({ uscc: of, name: '甲', source: 'register', warnings: [] });
const listed = listingEvents.ListEntryRecorded({
  ...{ uscc, list: 'serious', partyName: '甲', agency: 'a', agencyName: '乙局', field: 'market' },
  ...{
    number: '聊市监列〔2026〕2号',
    grounds: '造假',
    legalBasis: '总局令第44号',
    listedOn: '2026-05-01',
    restsOn: [],
  },
  ...{ representative: { name: '赵一', idNumber: '371502198001010011' }, pending: false },
});

let db: FreshDatabase;
let side: Awaited<ReturnType<typeof writeSide>>;
beforeAll(async () => {
  db = await freshDatabase({ parts: [SharingModule.part] });
  side = await writeSide([enterpriseEvents, ...recordCatalogues, listingEvents, authorisationEvents]);
  await keep(`enterprises.enterprise-${uscc}`, registered(uscc));
  await keep(`enterprises.enterprise-${other}`, registered(other));
  await keep('lists.entry-1', listed);
  await keep(
    'lists.entry-1',
    listingEvents.ListEntryEnded({ reason: '届满前移出', on: '2027-05-01', ground: 'agency' }),
  );
});
afterAll(() => db.drop());

/** Into the store, and from there into the index. */
const keep = async (id: string, event: NewEvent) => {
  const by = callerOf('regulator', { agency: 'a', idempotencyKey: `${id} ${event.type}` });
  const { stream } = await side.commands.run(anyStream, id, () => accept(event), { data: {}, by });
  const kept = (await side.store.readStream(stream)).at(-1)!;
  await db.dataSource.transaction(async (tx) => subjectFacts.on[event.type]?.(tx, side.codec.decode(kept)));
};
const page = async (limit: number, after = 0) => {
  const questions = { ask: async (_: unknown, give: () => unknown) => ({ body: await give() }) };
  const facts = new StoredFacts(side.store, side.codec);
  const handler = new GetSubjectFactsHandler(questions as unknown as Questions, db.reads, facts);
  const { body } = await handler.execute(new GetSubjectFacts(uscc, { limit, after }, callerOf('auditor')));
  return subjectFactsSchema.parse(body);
};

it('the auditor reads every fact of a subject in order, page by page, of whatever context', async () => {
  const first = await page(2);
  expect(first.facts.map(({ seq, type, stream, revision }) => [seq, type, stream, revision])).toEqual([
    [1, 'EnterpriseRegistered', `enterprises.enterprise-${uscc}`, 0],
    [2, 'ListEntryRecorded', 'lists.entry-1', 0],
  ]);
  const second = await page(2, first.next);
  expect(second.facts.map(({ seq, type, revision }) => [seq, type, revision])).toEqual([[3, 'ListEntryEnded', 1]]);
  expect(second).not.toHaveProperty('next');
});

it('each as it is kept, with who recorded it and its hash; persons sealed', async () => {
  const [fact] = (await page(1, 1)).facts;
  expect(fact).toMatchObject({
    by: { subject: 'regulator-1', role: 'regulator', agency: 'a' },
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    data: { number: '聊市监列〔2026〕2号', representative: { sealed: expect.stringMatching(/^v1\./) } },
  });
  expect(JSON.stringify(fact)).not.toContain('赵一');
});

it('fails rather than pass over a fact that the store does not have', async () => {
  await db.dataSource.query(`update read.subject_fact set revision = 7 where seq = 2 and uscc = $1`, [uscc]);
  await expect(page(9)).rejects.toThrow('lists.entry-1 has no event 7');
});
