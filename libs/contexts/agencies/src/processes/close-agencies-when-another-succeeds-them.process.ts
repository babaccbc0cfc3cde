import { processOf } from '@platform/kernel';
import { CloseAgency } from '../commands/close-agency/close-agency.decide';
import { agencyEvents } from '../events/agency.events';

/** A succession is one fact of the successor's; each predecessor ends in its own stream. */
export const closeAgenciesWhenAnotherSucceedsThem = processOf({
  name: 'close agencies when another succeeds them',
  version: 1,
  from: [agencyEvents],
  on: {
    AgencySucceeded: async (context, { data: { uscc, predecessors, on } }) => {
      for (const predecessor of predecessors)
        await context.send(CloseAgency, { uscc: predecessor, on, successor: uscc });
    },
  },
});
