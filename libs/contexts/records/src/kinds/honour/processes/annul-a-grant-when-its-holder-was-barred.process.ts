import { type Fact, type ProcessContext, processOf } from '@platform/kernel';
import { AnnulRecord } from '../../../commands/annul-record/annul-record.decide';
import { honourEvents } from '../honour.events';
import { recordEvents } from '../../../events/record.events';
import { FindSlippedGrant } from '../queries/find-slipped-grant/find-slipped-grant.query';
import { itemIdOf } from '../../../rules/opened.rule';

const check = async (context: ProcessContext, { stream, position }: Fact): Promise<void> => {
  const id = itemIdOf(stream);
  const because = await context.ask<string | undefined>(new FindSlippedGrant(id, position));
  if (because)
    await context.send(AnnulRecord, {
      id,
      ground: 'barred-holder',
      reason: '获奖主体此前因弄虚作假被撤销同一奖项，终身不得再申报。',
      because,
    });
};

/** Undoes an award that came into force in a race with the bar of its holder. */
export const annulAGrantWhenItsHolderWasBarred = processOf({
  name: 'annul a grant when its holder was barred',
  version: 1,
  from: [honourEvents, recordEvents],
  on: { HonourRecorded: check, RecordConfirmed: check, RecordReinstated: check },
});
