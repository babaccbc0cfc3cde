import type { ProcessContext } from '@platform/kernel';
import { callerOf, factOf, freshDatabase, writeSide } from '@platform/testing';
import { DisclosureModule } from '@contexts/disclosure';
import { type FindRecords, recordEvents } from '@contexts/records';
import { annulListEntry, type AnnulListEntry } from '../commands/annul-list-entry/annul-list-entry.decide';
import { recordListEntry, RecordListEntry } from '../commands/record-list-entry/record-list-entry.decide';
import { reinstateListEntry, ReinstateListEntry } from '../commands/reinstate-list-entry/reinstate-list-entry.decide';
import { listingEvents } from '../events/listing.events';
import { listing } from '../events/listing.state';
import { ListsModule } from '../lists.module';
import { ListFacts } from '../ports/list-facts';
import { listEntries } from '../projections/list-entries/list-entries.projection';
import type { FindEntriesRestingOn } from '../queries/find-entries-resting-on/find-entries-resting-on.query';
import { FindEntriesRestingOnHandler } from '../queries/find-entries-resting-on/find-entries-resting-on.handler';
import { FindFallenBasisHandler } from '../queries/find-fallen-basis/find-fallen-basis.handler';
import { FindFallenBasis } from '../queries/find-fallen-basis/find-fallen-basis.query';
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

  let facts = 0;
  const fallen = new Set<string>();
  beforeEach(() => fallen.clear());
  const records = {
    execute: async ({ itemIds }: FindRecords) =>
      itemIds.map((id) => ({ id, uscc: entry.uscc, status: fallen.has(id) ? 'annulled' : 'recorded' })),
  };
  const context: ProcessContext = {
    ask: async <A>(query: object) =>
      (query instanceof FindFallenBasis
        ? await new FindFallenBasisHandler(side.commands, new ListFacts(records as never, side.clock)).execute(query)
        : await new FindEntriesRestingOnHandler(db.reads, { reached: async () => true } as never).execute(
            query as FindEntriesRestingOn,
          )) as A,
    send: async (command, data) => {
      const sent = new command(data, callerOf('system', { idempotencyKey: `fact-${++facts}` }) as never);
      const { id } = sent.data as { id: string };
      await side.commands.run(listing, id, annulListEntry, sent as unknown as AnnulListEntry, { relation: 'none' });
    },
  };

  /** Records an entry, lets the projection see it, and the process after it. */
  const list = async (id: string, restsOn: string[]) => {
    const linked = restsOn.map((of) => ({ id: of, uscc: entry.uscc, status: 'recorded' as const }));
    const command = new RecordListEntry({ ...entry, restsOn }, callerOf('regulator', { idempotencyKey: id }));
    await side.commands.run(listing, id, recordListEntry, command, { ...outside, linked });
    await reactToLast(id);
  };
  const reinstate = async (id: string) => {
    const data = { id, reason: '再审改判', paper: { number: '（2026）鲁行再8号', date: '2026-05-28' } };
    const command = new ReinstateListEntry(data, callerOf('regulator', { idempotencyKey: 'again' }));
    await side.commands.run(listing, id, reinstateListEntry, command, { relation: 'own', basis: [] });
    await reactToLast(id);
  };
  const reactToLast = async (id: string) => {
    const fact = side.codec.decode((await side.store.readStream(listing.name(id))).at(-1)!);
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

  it('falls again where it was reinstated while the penalty was falling; not where the penalty stands again', async () => {
    await list('entry-serious-4', ['penalty-4']);
    await annulPenalty('penalty-4');
    fallen.add('penalty-4');
    await reinstate('entry-serious-4');
    expect(await statusOf('entry-serious-4')).toBe('annulled');
    await list('entry-serious-5', ['penalty-5']);
    await annulPenalty('penalty-5');
    await reinstate('entry-serious-5');
    expect(await statusOf('entry-serious-5')).toBe('recorded');
  });
});
