import { type Fact, onEach, type ProcessContext, processOf } from '@platform/kernel';
import { AnnulRecord } from '../commands/annul-record/annul-record.decide';
import { recordEvents } from '../events/record.events';
import { openingEvents } from '../kinds/record-kinds.rule';
import { FindLinkedRecords } from '../queries/find-linked-records/find-linked-records.query';
import { itemIdOf } from '../rules/opened.rule';

const annul = (context: ProcessContext, id: string, because: string): Promise<void> =>
  context.send(AnnulRecord, { id, ground: 'replaced', reason: '已由另一记录替代。', because });

/** A pending record replaces nothing before it is confirmed. */
const replace = async (
  context: ProcessContext,
  { stream, data }: Fact<string, { readonly replaces?: string | undefined; readonly pending: boolean }>,
): Promise<void> => {
  if (data.replaces && !data.pending) await annul(context, data.replaces, itemIdOf(stream));
};

/** A wrong key is put right by a new record; the old one is annulled once the new one counts. */
export const annulARecordWhenAnotherReplacesIt = processOf({
  name: 'annul a record when another replaces it',
  version: 1,
  from: [openingEvents, recordEvents],
  on: {
    ...onEach([openingEvents], replace),
    RecordConfirmed: async (context, { stream, position, recordedAt }) => {
      const itemId = itemIdOf(stream);
      const question = { itemId, kind: 'replaces', direction: 'from', position, recordedUntil: recordedAt } as const;
      for (const id of await context.ask<readonly string[]>(new FindLinkedRecords(question)))
        await annul(context, id, itemId);
    },
  },
});
