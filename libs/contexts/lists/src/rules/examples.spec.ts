import { parseUscc } from '@law';
import { callerOf, factOf } from '@platform/testing';
import { recordListEntry, RecordListEntry } from '../commands/record-list-entry/record-list-entry.decide';
import { listingEvents } from '../events/listing.events';
import { listing } from '../events/listing.state';
import { entryExample, entryOutsideExample } from './examples.rule';

it('names only invented enterprises and agencies', () => {
  for (const code of [entryExample.uscc, entryOutsideExample.uscc, entryOutsideExample.agency.uscc]) {
    expect(parseUscc(code)).toMatchObject({ ok: true, uscc: code });
    expect(code).toContain('PDY');
  }
});

it('is an entry that can be recorded and kept', () => {
  const moment = { now: '2026-06-01T02:00:00.000Z', today: '2026-06-01' };
  const command = new RecordListEntry(entryExample, callerOf('regulator'));
  const decision = recordListEntry(command, listing.initial, moment, entryOutsideExample);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  const event = decision.events[0]!;
  expect(listingEvents.ListEntryRecorded.definition.schema.safeParse(event.data).error).toBeUndefined();
  expect(listing.evolve(listing.initial, factOf(event)).item).toMatchObject({ list: 'serious', until: '2029-05-20' });
});
