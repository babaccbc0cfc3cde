import { processOf } from '@platform/kernel';
import { RegisterEnterprise } from '@contexts/enterprises';
import { listingEvents } from '../events/listing.events';

/** An entry on an unknown code makes the firm known: its name as in the paper, its district unknown. */
export const registerAnEnterpriseWhenFirstListed = processOf({
  name: 'register an enterprise when first listed',
  version: 1,
  from: [listingEvents],
  on: {
    ListEntryRecorded: (context, { data: { uscc, partyName } }) =>
      context.send(RegisterEnterprise, { uscc, name: partyName, source: 'paper' }),
  },
});
