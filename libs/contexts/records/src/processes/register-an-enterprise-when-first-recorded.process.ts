import { type Fact, type ProcessContext, processOf } from '@platform/kernel';
import { RegisterEnterprise } from '@contexts/enterprises';
import { checkEvents } from '../events/check.events';
import { honourEvents } from '../events/honour.events';
import { penaltyEvents } from '../events/penalty.events';

type Named = Fact<string, { readonly uscc: string; readonly partyName: string }>;

/** The name as in the paper; its district is unknown, never read from the code. */
const register = (context: ProcessContext, { data: { uscc, partyName } }: Named): Promise<void> =>
  context.send(RegisterEnterprise, { uscc, name: partyName, source: 'paper' });

/** A record on an unknown code makes the firm known. */
export const registerAnEnterpriseWhenFirstRecorded = processOf({
  name: 'register an enterprise when first recorded',
  version: 1,
  from: [penaltyEvents, checkEvents, honourEvents],
  on: { PenaltyRecorded: register, CheckRecorded: register, HonourRecorded: register },
});
