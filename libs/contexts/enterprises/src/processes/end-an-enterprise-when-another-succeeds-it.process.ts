import { type ProcessContext, processOf } from '@platform/kernel';
import { CancelEnterprise } from '../commands/cancel-enterprise/cancel-enterprise.decide';
import { RestoreEnterprise } from '../commands/restore-enterprise/restore-enterprise.decide';
import { successionEvents } from '../events/succession.events';
import { successionIdOf } from '../rules/succession-key.rule';

const end = async (context: ProcessContext, stream: string, codes: readonly string[], on: string): Promise<void> => {
  for (const uscc of codes) await context.send(CancelEnterprise, { uscc, on, succession: successionIdOf(stream) });
};

/** A succession is one fact; each enterprise that is no more by it ends in its own stream, and goes on if it is annulled. */
export const endAnEnterpriseWhenAnotherSucceedsIt = processOf({
  name: 'end an enterprise when another succeeds it',
  version: 1,
  from: [successionEvents],
  on: {
    MergerRecorded: (context, { stream, data: { predecessors, on } }) => end(context, stream, predecessors, on),
    SplitRecorded: (context, { stream, data: { parent, parentEnds, on } }) =>
      end(context, stream, parentEnds ? [parent] : [], on),
    SuccessionAnnulled: async (context, { stream, data: { ended } }) => {
      for (const uscc of ended) await context.send(RestoreEnterprise, { uscc, succession: successionIdOf(stream) });
    },
  },
});
