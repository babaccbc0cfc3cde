import { type Fact, onEach, type ProcessContext, processOf } from '@platform/kernel';
import { AnnulRecord } from '../commands/annul-record/annul-record.decide';
import { recordEvents } from '../events/record.events';
import { openingEvents } from '../kinds/record-kinds.rule';
import { FindFallenRecords } from '../queries/find-fallen-records/find-fallen-records.query';
import { FindLinkedRecords } from '../queries/find-linked-records/find-linked-records.query';
import { itemIdOf } from '../rules/opened.rule';

const annul = (context: ProcessContext, id: string, because: string): Promise<void> =>
  context.send(AnnulRecord, { id, ground: 'basis-annulled', reason: '所依据的记录已撤销。', because });

/** A record made while what it rests on was being annulled falls at once. */
const checkBasis = async (
  context: ProcessContext,
  { stream, data }: Fact<string, { readonly restsOn: readonly string[] }>,
): Promise<void> => {
  if (data.restsOn.length === 0) return;
  const [fallen] = await context.ask<readonly string[]>(new FindFallenRecords(data.restsOn));
  if (fallen) await annul(context, itemIdOf(stream), fallen);
};

/** What rests on an annulled record falls with it (Shandong Credit Regulation art. 40). */
export const annulWhatRestsOnAnAnnulledRecord = processOf({
  name: 'annul what rests on an annulled record when that falls',
  version: 1,
  from: [openingEvents, recordEvents],
  on: {
    RecordAnnulled: async (context, { stream, position, recordedAt }) => {
      const itemId = itemIdOf(stream);
      const question = { itemId, kind: 'rests-on', direction: 'to', position, recordedUntil: recordedAt } as const;
      for (const id of await context.ask<readonly string[]>(new FindLinkedRecords(question)))
        await annul(context, id, itemId);
    },
    ...onEach([openingEvents], checkBasis),
  },
});
