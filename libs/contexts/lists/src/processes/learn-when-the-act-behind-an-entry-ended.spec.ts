import type { Fact, NewEvent, ProcessContext } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { penaltyEvents, recordEvents } from '@contexts/records';
import { LearnActEnd } from '../commands/learn-act-end/learn-act-end.decide';
import { listingEvents } from '../events/listing.events';
import { FindEntriesRestingOn } from '../queries/find-entries-resting-on/find-entries-resting-on.query';
import { recordedExample } from '../rules/examples.rule';
import { learnWhenTheActBehindAnEntryEnded as process } from './learn-when-the-act-behind-an-entry-ended.process';

const { RecordCompleted } = recordEvents;
const corrected = (dates?: object) => penaltyEvents.PenaltyCorrected({ reason: '笔误', ...(dates && { dates }) });
const recordedAt = '2026-05-21T01:00:00.000000Z';

/** Entries that are told to look again. */
const told = async (event: NewEvent, more: Partial<Fact> = {}) => {
  const asked: FindEntriesRestingOn[] = [];
  const sent: unknown[] = [];
  const context: ProcessContext = {
    ask: async (query) => {
      asked.push(query as FindEntriesRestingOn);
      return ['entry-serious-1', 'entry-serious-2'] as never;
    },
    send: async (command, data) => void (expect(command).toBe(LearnActEnd), sent.push(data)),
  };
  await process.on[event.type]?.(
    context,
    factOf(event, { stream: 'records.penalty-1', position: '7', recordedAt, ...more }),
  );
  return { asked, sent };
};

it.each<[string, NewEvent]>([
  ['a completion', RecordCompleted({ actEnd: '2021-01-10' })],
  ['a correction', corrected({ actEnd: '2021-01-10' })],
  ['a correction that takes it back', corrected({ actEnd: null })],
])('%s with the end of an act: every entry that rests on the record looks again', async (_, event) => {
  const { asked, sent } = await told(event);
  expect(asked).toEqual([new FindEntriesRestingOn('penalty-1', '7', recordedAt)]);
  expect(sent).toEqual([{ id: 'entry-serious-1' }, { id: 'entry-serious-2' }]);
});

it.each<[string, NewEvent]>([
  ['a completion', RecordCompleted({ served: '2026-05-20' })],
  ['a correction', corrected({ served: null })],
  ['a correction of words', corrected()],
])('%s without one disturbs nobody', async (_, event) => expect(await told(event)).toEqual({ asked: [], sent: [] }));

it('an entry looks once it is made or reinstated: its records may have told more meanwhile', async () => {
  const on = (restsOn: string[]) => listingEvents.ListEntryRecorded({ ...recordedExample, restsOn });
  const entry = { stream: 'lists.entry-watch-9' };
  expect((await told(on(['penalty-1']), entry)).sent).toEqual([{ id: 'entry-watch-9' }]);
  expect((await told(on([]), entry)).sent).toEqual([]);
  const again = listingEvents.ListEntryReinstated({ reason: '改判', opens: 2, pending: false });
  expect((await told(again, entry)).sent).toEqual([{ id: 'entry-watch-9' }]);
});
