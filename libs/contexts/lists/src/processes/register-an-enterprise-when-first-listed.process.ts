import { type ProcessContext, processOf } from '@platform/kernel';
import { RegisterEnterprise } from '@contexts/enterprises';
import { listingEvents } from '../events/listing.events';
import { FindListedParty, type ListedParty } from '../queries/find-listed-party/find-listed-party.query';
import { listItemIdOf } from '../rules/listing-item.rule';

/** The name as in the paper; its district is unknown. */
const register = (context: ProcessContext, { uscc, name }: ListedParty): Promise<void> =>
  context.send(RegisterEnterprise, { uscc, name, source: 'paper' });

/** An entry on an unknown code makes the firm known, once it counts: everybody could find a firm that a pending one names. */
export const registerAnEnterpriseWhenFirstListed = processOf({
  name: 'register an enterprise when first listed',
  version: 1,
  from: [listingEvents],
  on: {
    ListEntryRecorded: async (context, { data: { uscc, partyName, pending } }) => {
      if (!pending) await register(context, { uscc, name: partyName });
    },
    ListEntryConfirmed: async (context, { stream }) => {
      const party = await context.ask<ListedParty | undefined>(new FindListedParty(listItemIdOf(stream)));
      if (party) await register(context, party);
    },
  },
});
