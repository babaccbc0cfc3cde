import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { listingEvents } from '../events/listing.events';
import { evolveEntryBody } from './entry-body.rule';
import { entryExample } from './examples.rule';

const recorded = listingEvents.ListEntryRecorded({
  ...entryExample,
  representative: { sealed: 'v1.x' },
  agency: '11371500PDY009014B',
  agencyName: '聊城市市场监督管理局',
  restsOn: ['penalty-1'],
  pending: false,
});
const end = listingEvents.ListEntryEnded({ on: '2026-05-28', ground: 'early-removal', reason: '已履行义务' });
const annulment = listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决撤销' });
const again = listingEvents.ListEntryReinstated({ reason: '再审改判', opens: 2, pending: false });
const fold = (...events: NewEvent[]) => events.map((e) => factOf(e)).reduce(evolveEntryBody, undefined);

it('begins with what was recorded, persons as sealed as they are', () => expect(fold(recorded)).toEqual(recorded.data));

it('lays beside it how it ended and why it was annulled', () => {
  expect(fold(recorded, end)).toEqual({ ...recorded.data, end: end.data });
  expect(fold(recorded, end, annulment)).toEqual({ ...recorded.data, end: end.data, annulment: annulment.data });
});

it('holds the end of the act as it is known now', () => {
  const learnt = (actEnd?: string) => listingEvents.ListEntryActEndLearnt({ ...(actEnd && { actEnd }) });
  expect(fold(recorded, learnt('2021-01-10'))).toEqual({ ...recorded.data, actEnd: '2021-01-10' });
  expect(fold(recorded, learnt('2021-01-10'), learnt())).toEqual(recorded.data);
});

it('lets go of the annulment when the entry counts again, not of its end', () =>
  expect(fold(recorded, end, annulment, again)).toEqual({ ...recorded.data, end: end.data }));

it('is nothing without a recording, and untouched by what it does not know', () => {
  expect(fold(end, annulment, again)).toBeUndefined();
  expect(fold(recorded, { type: 'SomethingElse', data: { grounds: 'x' } } as NewEvent)).toEqual(recorded.data);
});
