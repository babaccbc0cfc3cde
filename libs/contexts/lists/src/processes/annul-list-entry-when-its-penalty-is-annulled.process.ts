import { type Fact, type ProcessContext, processOf } from '@platform/kernel';
import { itemIdOf, recordEvents } from '@contexts/records';
import { AnnulListEntry } from '../commands/annul-list-entry/annul-list-entry.decide';
import { listingEvents } from '../events/listing.events';
import { FindEntriesRestingOn } from '../queries/find-entries-resting-on/find-entries-resting-on.query';
import { FindFallenBasis } from '../queries/find-fallen-basis/find-fallen-basis.query';
import { listItemIdOf } from '../rules/listing-item.rule';

const annul = (context: ProcessContext, id: string, because: string): Promise<void> =>
  context.send(AnnulListEntry, { id, ground: 'basis-annulled', reason: '所依据的记录已撤销。', because });

/** An entry made, or reinstated, while what it rests on was being annulled falls at once. */
const checkBasis = async (context: ProcessContext, { stream }: Fact): Promise<void> => {
  const id = listItemIdOf(stream);
  const fallen = await context.ask<string | undefined>(new FindFallenBasis(id));
  if (fallen) await annul(context, id, fallen);
};

/** Base penalty annulled → entry annulled (SAMR Order 44 of 2021; Shandong Credit Regulation art. 40: within 3 working days). */
export const annulListEntryWhenItsPenaltyIsAnnulled = processOf({
  name: 'annul a list entry when its penalty is annulled',
  version: 1,
  from: [recordEvents, listingEvents],
  on: {
    RecordAnnulled: async (context, { stream, position, recordedAt }) => {
      const itemId = itemIdOf(stream);
      const entries = await context.ask<readonly string[]>(new FindEntriesRestingOn(itemId, position, recordedAt));
      for (const id of entries) await annul(context, id, itemId);
    },
    ListEntryRecorded: checkBasis,
    ListEntryReinstated: checkBasis,
  },
});
