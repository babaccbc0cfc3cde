import type { ProcessContext } from '@platform/kernel';
import { callerOf, factOf, freshDatabase, writeSide } from '@platform/testing';
import { DisclosureModule } from '@contexts/disclosure';
import { FindRecords, recordEvents } from '@contexts/records';
import { annulListEntry, type AnnulListEntry } from '../commands/annul-list-entry/annul-list-entry.decide';
import { recordListEntry, RecordListEntry } from '../commands/record-list-entry/record-list-entry.decide';
import { listingEvents } from '../events/listing.events';
import { listing } from '../events/listing.state';
import { ListsModule } from '../lists.module';
import { listEntries } from '../projections/list-entries/list-entries.projection';
import type { FindEntriesRestingOn } from '../queries/find-entries-resting-on/find-entries-resting-on.query';
import { FindEntriesRestingOnHandler } from '../queries/find-entries-resting-on/find-entries-resting-on.handler';
import { entryExample as entry, entryOutsideExample as outside } from '../rules/examples.rule';
import { annulListEntryWhenItsPenaltyIsAnnulled as process } from './annul-list-entry-when-its-penalty-is-annulled.process';

describe('annul a list entry when its penalty is annulled', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let side: Awaited<ReturnType<typeof writeSide>>;
  beforeEach(async () => {
    db = await freshDatabase({ parts: [DisclosureModule.part, ListsModule.part] });
    side = await writeSide([listingEvents]);
  });
  afterEach(() => db.drop());

  const fallen = new Set<string>();
  const context: ProcessContext = {
    ask: async <A>(query: object) =>
      (query instanceof FindRecords
        ? query.itemIds.map((id) => ({ id, uscc: entry.uscc, status: fallen.has(id) ? 'annulled' : 'recorded' }))
        : await new FindEntriesRestingOnHandler(db.reads, { reached: async () => true } as never).execute(
            query as FindEntriesRestingOn,
          )) as A,
    send: async (command, data) => {
      const sent = new command(data, callerOf('system', { idempotencyKey: JSON.stringify(data) }) as never);
      const { id } = sent.data as { id: string };
      await side.commands.run(listing, id, annulListEntry, sent as unknown as AnnulListEntry, { relation: 'none' });
    },
  };

  /** Records an entry, lets the projection see it, and the process after it. */
  const list = async (id: string, restsOn: string[]) => {
    const linked = restsOn.map((of) => ({ id: of, uscc: entry.uscc, status: 'recorded' as const }));
    const command = new RecordListEntry({ ...entry, restsOn }, callerOf('regulator', { idempotencyKey: id }));
    await side.commands.run(listing, id, recordListEntry, command, { ...outside, linked });
    const [stored] = await side.store.readStream(listing.name(id));
    const fact = side.codec.decode(stored!);
    await db.dataSource.transaction(async (tx) => listEntries.on[fact.type]?.(tx, fact));
    await process.on[fact.type]?.(context, fact);
  };
  const annulPenalty = (id: string) =>
    process.on['RecordAnnulled']!(
      context,
      factOf(recordEvents.RecordAnnulled({ ground: 'court', reason: '判决撤销' }), {
        stream: `records.${id}`,
        recordedAt: '9999-01-01T00:00:00.000000Z',
      }),
    );
  const statusOf = async (id: string) => (await side.commands.load(listing, id)).item?.status;

  it('falls with the penalty it rests on, once, and leaves alone what does not', async () => {
    await list('entry-serious-1', ['penalty-1']);
    await list('entry-serious-2', ['penalty-2']);
    await annulPenalty('penalty-1');
    await annulPenalty('penalty-1');
    expect(await statusOf('entry-serious-1')).toBe('annulled');
    expect(await statusOf('entry-serious-2')).toBe('recorded');
    expect(await side.store.readStream('lists.entry-serious-1')).toHaveLength(2);
  });

  it('falls at once where the penalty fell while it was being recorded', async () => {
    fallen.add('penalty-3');
    await list('entry-serious-3', ['penalty-3']);
    expect(await statusOf('entry-serious-3')).toBe('annulled');
  });
});
