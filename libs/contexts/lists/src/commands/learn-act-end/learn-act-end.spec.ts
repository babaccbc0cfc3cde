import { callerOf, decider } from '@platform/testing';
import { listingEvents } from '../../events/listing.events';
import { listing } from '../../events/listing.state';
import { recordedExample } from '../../rules/examples.rule';
import { learnActEnd, LearnActEnd } from './learn-act-end.decide';

const given = decider(listing, learnActEnd);
const command = new LearnActEnd({ id: 'entry-1' }, callerOf('system'));
const recorded = listingEvents.ListEntryRecorded({ ...recordedExample, restsOn: ['penalty-1', 'penalty-2'] });
const learnt = (actEnd?: string) => listingEvents.ListEntryActEndLearnt({ ...(actEnd && { actEnd }) });
const telling = (...ends: (string | undefined)[]) => ({
  basis: ends.map((actEnd, n) => ({ id: `penalty-${n}`, uscc: recordedExample.uscc, actEnd })),
});

it('keeps the earliest end that its records tell, and another one when they are corrected', () => {
  given(recorded).when(command, telling('2023-04-01', '2021-01-10')).then(learnt('2021-01-10'));
  given(recorded, learnt('2021-01-10')).when(command, telling(undefined, '2022-01-10')).then(learnt('2022-01-10'));
});

it('no longer knows an end that a correction took back', () =>
  given(recorded, learnt('2021-01-10')).when(command, telling(undefined, undefined)).then(learnt()));

it('is quiet where nothing new is told, and while the entry is annulled', () => {
  given(recorded).when(command, telling(undefined)).then();
  given(recorded, learnt('2021-01-10')).when(command, telling('2021-01-10')).then();
  given({ ...recorded, data: { ...recorded.data, actEnd: '2021-01-10' } })
    .when(command, telling('2021-01-10'))
    .then();
  given(recorded, listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决撤销' }))
    .when(command, telling('2021-01-10'))
    .then();
});

it('knows no entry that was never made', () => given().when(command, telling()).thenRejected('ENTRY_UNKNOWN'));
