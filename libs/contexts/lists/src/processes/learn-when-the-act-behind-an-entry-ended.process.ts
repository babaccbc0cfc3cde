import { type Fact, onEach, type ProcessContext, processOf } from '@platform/kernel';
import { correctingEvents, itemIdOf, recordEvents } from '@contexts/records';
import { LearnActEnd } from '../commands/learn-act-end/learn-act-end.decide';
import { listingEvents } from '../events/listing.events';
import { FindEntriesRestingOn } from '../queries/find-entries-resting-on/find-entries-resting-on.query';
import { listItemIdOf } from '../rules/listing-item.rule';

/** A completion names a date it adds, a correction the dates it changes; `null` takes one back. */
interface Told {
  readonly actEnd?: string;
  readonly dates?: { readonly actEnd?: string | null };
}

/** The end of an act was told, or told otherwise: every entry that rests on the record looks again. */
const tell = async (context: ProcessContext, { stream, position, recordedAt, data }: Fact): Promise<void> => {
  const { actEnd, dates } = data as Told;
  if (actEnd === undefined && dates?.actEnd === undefined) return;
  const resting = new FindEntriesRestingOn(itemIdOf(stream), position, recordedAt);
  for (const id of await context.ask<readonly string[]>(resting)) await context.send(LearnActEnd, { id });
};

/** What was told while an entry was being made, or while it was annulled. */
const lookAgain = (context: ProcessContext, { stream }: Fact): Promise<void> =>
  context.send(LearnActEnd, { id: listItemIdOf(stream) });

/** An entry's five years run from the end of the act it was made for (Shandong Credit Regulation art. 38). */
export const learnWhenTheActBehindAnEntryEnded = processOf({
  name: 'learn when the act behind an entry ended',
  version: 1,
  from: [recordEvents, correctingEvents, listingEvents],
  on: {
    RecordCompleted: tell,
    ...onEach([correctingEvents], tell),
    ListEntryRecorded: async (context, fact) => {
      if (fact.data.restsOn.length > 0) await lookAgain(context, fact);
    },
    ListEntryReinstated: lookAgain,
  },
});
