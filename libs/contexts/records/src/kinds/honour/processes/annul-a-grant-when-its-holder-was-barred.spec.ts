import type { ProcessContext } from '@platform/kernel';
import { factOf, freshDatabase } from '@platform/testing';
import { honourEvents } from '../honour.events';
import { FindSlippedGrantHandler } from '../queries/find-slipped-grant/find-slipped-grant.handler';
import type { FindSlippedGrant } from '../queries/find-slipped-grant/find-slipped-grant.query';
import { CreateAwardBars1764000005002 } from '../projections/award-bars/award-bars.migration';
import { awardBars } from '../projections/award-bars/award-bars.projection';
import { honourExample } from '../honour-example.rule';
import { annulAGrantWhenItsHolderWasBarred as process } from './annul-a-grant-when-its-holder-was-barred.process';

describe('annul a grant when its holder was barred', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    db = await freshDatabase({ migrations: [CreateAwardBars1764000005002] });
  });
  afterAll(() => db.drop());

  const granted = (id: string) =>
    factOf(
      honourEvents.HonourRecorded({
        ...honourExample,
        agency: 'a',
        agencyName: '甲',
        restsOn: [],
        sameActAs: [],
        pending: false,
      }),
      { stream: `records.${id}` },
    );
  const revoked = (id: string) =>
    factOf(
      honourEvents.HonourRevoked({ forFraud: true, reason: '造假', paper: { number: '甲3号', date: '2026-04-08' } }),
      {
        stream: `records.${id}`,
      },
    );

  it('undoes the grant that came after the bar, and no earlier one', async () => {
    const facts = [granted('honour-1'), granted('honour-2'), revoked('honour-1'), granted('honour-3')];
    await db.dataSource.transaction(async (tx) => {
      for (const fact of facts) await awardBars.on[fact.type]?.(tx, fact);
    });
    const sent: unknown[] = [];
    const handler = new FindSlippedGrantHandler(db.reads, { reached: async () => true } as never);
    const context = {
      ask: (query: object) => handler.execute(query as FindSlippedGrant),
      send: async (_: unknown, data: unknown) => void sent.push(data),
    } as unknown as ProcessContext;
    for (const fact of facts) await process.on[fact.type]?.(context, fact);
    expect(sent).toEqual([
      { id: 'honour-3', ground: 'barred-holder', because: 'honour-1', reason: expect.stringContaining('终身') },
    ]);
  });

  it('tries again later while the rows are behind the fact', async () => {
    const behind = new FindSlippedGrantHandler(db.reads, { reached: async () => false } as never);
    const context = { ask: (query: object) => behind.execute(query as FindSlippedGrant) } as unknown as ProcessContext;
    await expect(process.on.HonourRecorded?.(context, granted('honour-4'))).rejects.toThrow('has not reached');
  });
});
