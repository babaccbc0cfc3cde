import type { NewEvent, ProcessContext } from '@platform/kernel';
import { callerOf, factOf, writeSide } from '@platform/testing';
import { RegisterEnterprise } from '@contexts/enterprises';
import { recordListEntry, RecordListEntry } from '../commands/record-list-entry/record-list-entry.decide';
import { listingEvents } from '../events/listing.events';
import { listing } from '../events/listing.state';
import { FindListedPartyHandler } from '../queries/find-listed-party/find-listed-party.handler';
import { FindListedParty, type ListedParty } from '../queries/find-listed-party/find-listed-party.query';
import { entryExample, entryOutsideExample, recordedExample } from '../rules/examples.rule';
import { registerAnEnterpriseWhenFirstListed as process } from './register-an-enterprise-when-first-listed.process';

const party = { uscc: entryExample.uscc, name: entryExample.partyName };
const registered = [RegisterEnterprise, { ...party, source: 'paper' }];
const recorded = (pending: boolean) => listingEvents.ListEntryRecorded({ ...recordedExample, pending });

const reactTo = async (event: NewEvent, found?: ListedParty) => {
  const sent: unknown[] = [];
  const context = {
    ask: async ({ entryId }: FindListedParty) => (entryId === 'entry-1' ? found : undefined),
    send: async (command: unknown, data: unknown) => void sent.push([command, data]),
  };
  await process.on[event.type]?.(context as unknown as ProcessContext, factOf(event, { stream: 'lists.entry-1' }));
  return sent;
};

it('registers the firm with the name of the paper, district unknown', async () =>
  expect(await reactTo(recorded(false))).toEqual([registered]));

it('a pending entry makes no firm known before it is confirmed', async () => {
  expect(await reactTo(recorded(true))).toEqual([]);
  expect(await reactTo(listingEvents.ListEntryConfirmed({}), party)).toEqual([registered]);
});

it('asks the entry’s own stream whom it is about', async () => {
  const side = await writeSide([listingEvents]);
  const command = new RecordListEntry(entryExample, callerOf('regulator', { idempotencyKey: '1' }));
  await side.commands.run(listing, 'entry-1', recordListEntry, command, { ...entryOutsideExample, confirms: true });
  const handler = new FindListedPartyHandler(side.commands);
  expect(await handler.execute(new FindListedParty('entry-1'))).toEqual(party);
  expect(await handler.execute(new FindListedParty('entry-2'))).toBeUndefined();
});
