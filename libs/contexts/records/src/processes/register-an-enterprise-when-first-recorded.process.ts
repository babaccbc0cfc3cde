import { type Fact, onEach, type ProcessContext, processOf } from '@platform/kernel';
import { RegisterEnterprise } from '@contexts/enterprises';
import { recordEvents } from '../events/record.events';
import { openingEvents } from '../kinds/record-kinds.rule';
import { FindRecordedParty } from '../queries/find-recorded-party/find-recorded-party.query';
import { itemIdOf } from '../rules/opened.rule';
import { type PartyInPaper, partyOf, type RecordedParty } from '../rules/party.rule';

type Paper = PartyInPaper & { readonly pending: boolean };

/** As in the paper; its district is unknown, never read from the code. */
const register = (context: ProcessContext, party: RecordedParty): Promise<void> =>
  context.send(RegisterEnterprise, { ...party, source: 'paper' });

/** What a second person has not confirmed counts for nothing: everybody could find a firm that it alone names. */
const recorded = async (
  context: ProcessContext,
  { data: { pending, ...paper } }: Fact<string, Paper>,
): Promise<void> => {
  if (!pending) await register(context, partyOf(paper));
};

/** A record on an unknown code makes the firm known. */
export const registerAnEnterpriseWhenFirstRecorded = processOf({
  name: 'register an enterprise when first recorded',
  version: 1,
  from: [openingEvents, recordEvents],
  on: {
    ...onEach([openingEvents], recorded),
    RecordConfirmed: async (context, { stream }) => {
      const party = await context.ask<RecordedParty | undefined>(new FindRecordedParty(itemIdOf(stream)));
      if (party) await register(context, party);
    },
  },
});
