import type { ProcessContext } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { RegisterEnterprise } from '@contexts/enterprises';
import { listingEvents } from '../events/listing.events';
import { entryExample } from '../rules/examples.rule';
import { registerAnEnterpriseWhenFirstListed as process } from './register-an-enterprise-when-first-listed.process';

it('registers the firm with the name of the paper, district unknown', async () => {
  const sent: unknown[] = [];
  const context = { send: async (command: unknown, data: unknown) => void sent.push([command, data]) };
  const event = listingEvents.ListEntryRecorded({
    ...entryExample,
    agency: 'a',
    agencyName: '甲',
    restsOn: [],
    pending: false,
  });
  await process.on[event.type]?.(context as unknown as ProcessContext, factOf(event));
  expect(sent).toEqual([
    [RegisterEnterprise, { uscc: entryExample.uscc, name: entryExample.partyName, source: 'paper' }],
  ]);
});
