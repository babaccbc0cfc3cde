import { accept, type NewEvent } from '@platform/kernel';
import { callerOf, type FreshDatabase, freshDatabase, writeSide } from '@platform/testing';
import type { Questions } from '@contexts/disclosure';
import { checkEvents } from '../../events/check.events';
import { penaltyEvents } from '../../events/penalty.events';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { recordCatalogues } from '../../index';
import { StoredFacts } from '../../ports/stored-facts';
import { CreateSubjectFacts1764000005004 } from '../../projections/subject-facts/subject-facts.migration';
import { subjectFacts } from '../../projections/subject-facts/subject-facts.projection';
import { checkExample, penaltyExample } from '../../rules/examples.rule';
import { GetSubjectFactsHandler } from './get-subject-facts.handler';
import { GetSubjectFacts, subjectFactsSchema } from './get-subject-facts.query';

const { uscc } = penaltyExample;
const auditor = callerOf('auditor');
const common = { agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false };
const penalty = penaltyEvents.PenaltyRecorded({
  ...penaltyExample,
  ...common,
  partyCategory: '法人及非法人组织',
  normalisedNumber: 'n',
});
const check = (party: string) => checkEvents.CheckRecorded({ ...checkExample, ...common, uscc: party, again: false });

let db: FreshDatabase;
let side: Awaited<ReturnType<typeof writeSide>>;
beforeAll(async () => {
  db = await freshDatabase({ migrations: [CreateSubjectFacts1764000005004] });
  side = await writeSide(recordCatalogues);
  await keep('penalty-1', penalty);
  await keep('check-2', check('91371502PDY000028C'));
  await keep('check-3', check(uscc));
  await keep('penalty-1', recordEvents.RecordDisputed({ ground: 'objection', text: '有误' }));
});
afterAll(() => db.drop());

/** Into the store, and from there into the index. */
const keep = async (id: string, event: NewEvent) => {
  const by = callerOf('regulator', { agency: 'a', idempotencyKey: `${id} ${event.type}` });
  const { stream } = await side.commands.run(record, id, () => accept(event), { data: {}, by });
  const kept = (await side.store.readStream(stream)).at(-1)!;
  await db.dataSource.transaction(async (tx) => subjectFacts.on[event.type]?.(tx, side.codec.decode(kept)));
};
const page = async (limit: number, after = 0) => {
  const questions = { ask: async (_: unknown, give: () => unknown) => ({ body: await give() }) };
  const facts = new StoredFacts(side.store, side.codec);
  const handler = new GetSubjectFactsHandler(questions as unknown as Questions, db.reads, facts);
  const { body } = await handler.execute(new GetSubjectFacts(uscc, { limit, after }, auditor));
  return subjectFactsSchema.parse(body);
};

it('the auditor reads every fact of a subject in order, page by page, whatever record it is of', async () => {
  const first = await page(2);
  expect(first.facts.map(({ seq, type, stream, revision }) => [seq, type, stream, revision])).toEqual([
    [1, 'PenaltyRecorded', 'records.penalty-1', 0],
    [2, 'CheckRecorded', 'records.check-3', 0],
  ]);
  const second = await page(2, first.next);
  expect(second.facts.map(({ seq, type, revision }) => [seq, type, revision])).toEqual([[3, 'RecordDisputed', 1]]);
  expect(second).not.toHaveProperty('next');
});

it('each as it is kept, with who recorded it and its hash; persons sealed', async () => {
  const [fact] = (await page(1)).facts;
  expect(fact).toMatchObject({
    by: { subject: 'regulator-1', role: 'regulator', agency: 'a' },
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    data: { number: penaltyExample.number, representative: { sealed: expect.stringMatching(/^v1\./) } },
  });
  expect(JSON.stringify(fact)).not.toContain('赵一');
});

it('fails rather than pass over a fact that the store does not have', async () => {
  await db.dataSource.query(`update read.subject_fact set revision = 7 where seq = 2 and uscc = $1`, [uscc]);
  await expect(page(9)).rejects.toThrow('records.check-3 has no event 7');
});
