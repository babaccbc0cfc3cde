import type { Fact, NewEvent, ProcessContext } from '@platform/kernel';
import { callerOf, factOf, freshDatabase, writeSide } from '@platform/testing';
import { annulRecord, AnnulRecord } from '../commands/annul-record/annul-record.decide';
import { recordCheck, RecordCheck } from '../kinds/check/commands/record-check/record-check.decide';
import { recordEvents } from '../events/record.events';
import { record } from '../events/record.state';
import { recordCatalogues } from '../index';
import { CreateRecordLinks1764000005003 } from '../projections/record-links/record-links.migration';
import { recordLinks } from '../projections/record-links/record-links.projection';
import { FindFallenRecords } from '../queries/find-fallen-records/find-fallen-records.query';
import { FindFallenRecordsHandler } from '../queries/find-fallen-records/find-fallen-records.handler';
import { FindLinkedRecordsHandler } from '../queries/find-linked-records/find-linked-records.handler';
import type { FindLinkedRecords } from '../queries/find-linked-records/find-linked-records.query';
import { checkExample } from '../kinds/check/check-example.rule';
import { recordingExample } from '../rules/examples.rule';
import { annulWhatRestsOnAnAnnulledRecord as process } from './annul-what-rests-on-an-annulled-record.process';

describe('annul what rests on an annulled record', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let side: Awaited<ReturnType<typeof writeSide>>;
  beforeEach(async () => {
    db = await freshDatabase({ migrations: [CreateRecordLinks1764000005003] });
    side = await writeSide(recordCatalogues);
  });
  afterEach(() => db.drop());

  const make = async (id: string, restsOn: string[] = []) => {
    const by = callerOf('regulator', { idempotencyKey: id });
    const linked = restsOn.map((of) => ({ id: of, uscc: checkExample.uscc, status: 'recorded' as const, own: true }));
    const command = new RecordCheck({ ...checkExample, restsOn }, by);
    await side.commands.run(record, id, recordCheck, command, { ...recordingExample, linked });
  };
  const annul = (id: string) =>
    side.commands.run(
      record,
      id,
      annulRecord,
      new AnnulRecord(
        { id, ground: 'court', reason: '判决', paper: { number: '甲1号', date: '2026-05-20' } },
        callerOf('regulator', { idempotencyKey: `annul ${id}` }),
      ),
      { relation: 'own' },
    );
  /** Facts of the store through the projection and the process, until nothing new comes. */
  const run = async () => {
    const reached = { reached: async () => true } as never;
    const linked = new FindLinkedRecordsHandler(db.reads, reached);
    const fallen = new FindFallenRecordsHandler(side.commands);
    const context: ProcessContext = {
      ask: async <A>(query: object) =>
        (query instanceof FindFallenRecords
          ? await fallen.execute(query)
          : await linked.execute(query as FindLinkedRecords)) as A,
      send: async (command, data) => {
        const sent = new command(data, callerOf('system' as never, { idempotencyKey: JSON.stringify(data) }) as never);
        const { id } = sent.data as { id: string };
        await side.commands.run(record, id, annulRecord, sent as never, { relation: 'none' });
      },
    };
    for (let after: string | undefined; ;) {
      const page = await side.store.readAll({ after, limit: 1 });
      const [event] = page.events;
      if (!event) return;
      after = page.upTo;
      const fact = side.codec.decode(event);
      await db.dataSource.transaction(async (tx) => recordLinks.on[fact.type]?.(tx, fact));
      await process.on[fact.type]?.(context, fact);
    }
  };
  const statusOf = async (id: string) => (await side.commands.load(record, id)).item?.status;

  it('falls through every link, and leaves alone what does not rest on it', async () => {
    await make('check-1');
    await make('check-2', ['check-1']);
    await make('check-3', ['check-2']);
    await make('check-4');
    await annul('check-1');
    await run();
    expect(await Promise.all(['check-2', 'check-3', 'check-4'].map(statusOf))).toEqual([
      'annulled',
      'annulled',
      'recorded',
    ]);
    expect((await side.commands.load(record, 'check-3')).annulled).toMatchObject({ because: 'check-2' });
  });

  it('undoes what was recorded on a basis that fell meanwhile', async () => {
    await make('check-1');
    await annul('check-1');
    await make('check-2', ['check-1']);
    await run();
    expect(await statusOf('check-2')).toBe('annulled');
  });

  it('does not touch what was recorded after the moment of the fall', async () => {
    await make('check-2');
    const links = { restsOn: ['check-1'], sameActAs: [] };
    const later: NewEvent = { type: 'CheckRecorded', data: links };
    await db.dataSource.transaction(async (tx) =>
      recordLinks.on.CheckRecorded?.(
        tx,
        factOf(later, { stream: 'records.check-2', recordedAt: '2026-06-02T00:00:00Z' }),
      ),
    );
    const sent: unknown[] = [];
    const handler = new FindLinkedRecordsHandler(db.reads, { reached: async () => true } as never);
    const context = {
      ask: (query: object) => handler.execute(query as FindLinkedRecords),
      send: async (_: unknown, data: unknown) => void sent.push(data),
    } as unknown as ProcessContext;
    const fall: Fact = factOf(recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }), {
      stream: 'records.check-1',
      recordedAt: '2026-06-01T00:00:00Z',
    });
    await process.on.RecordAnnulled?.(context, fall);
    expect(sent).toEqual([]);
  });
});
