import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { listingEvents } from '../events/listing.events';
import { type EntryBody, evolveEntryBody } from './entry-body.rule';
import { entryExample } from './examples.rule';
import { evolveListItem, type ListingItem } from './listing-item.rule';
import { type GrantedEntry, shownEntry, shownEntrySchema } from './shown-entry.rule';

const recorded = listingEvents.ListEntryRecorded({
  ...entryExample,
  representative: { sealed: 'v1.x' },
  agency: '11371500PDY009014B',
  agencyName: '聊城市市场监督管理局',
  region: '371502',
  published: '2026-05-22',
  restsOn: ['penalty-1'],
  pending: false,
  until: '2029-05-20',
  termSource: '市场监管总局令第44号',
});
const end = listingEvents.ListEntryEnded({ on: '2026-05-28', ground: 'agency', reason: '改正' });
const annulment = listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决' });
const row = (more: Partial<GrantedEntry> = {}, ...events: NewEvent[]): GrantedEntry => {
  const facts = [recorded as NewEvent, ...events].map((e) => factOf(e, { stream: 'lists.entry-serious-1' }));
  return {
    item: facts.reduce<ReturnType<typeof evolveListItem>>(evolveListItem, undefined) as ListingItem,
    body: facts.reduce(evolveEntryBody, undefined) as EntryBody,
    dispute: null,
    publicUntil: '2029-05-21',
    legalEnd: '2029-05-21',
    revision: '2',
    recordedAt: '2026-05-21T01:00:00.000000Z',
    mask: 'full',
    ...more,
  };
};
const shown = (...args: Parameters<typeof row>) => shownEntrySchema.parse(shownEntry(row(...args)));

const summary = {
  id: 'entry-serious-1',
  kind: 'listing',
  list: 'serious',
  listName: { zh: '严重违法失信名单', en: 'serious-dishonesty list' },
  uscc: entryExample.uscc,
  partyName: entryExample.partyName,
  agency: { uscc: '11371500PDY009014B', name: '聊城市市场监督管理局' },
  field: 'market',
  title: '列入严重违法失信名单',
  number: entryExample.number,
  grounds: entryExample.grounds,
  legalBasis: entryExample.legalBasis,
  listedOn: '2026-05-20',
  until: '2029-05-20',
  status: 'recorded',
  disputed: false,
  recordedAt: '2026-05-21T01:00:00.000000Z',
  publicUntil: '2029-05-21',
};
const content = {
  region: '371502',
  published: '2026-05-22',
  restsOn: ['penalty-1'],
  termSource: '市场监管总局令第44号',
};

it('a summary says what the law publishes, and nothing more', () =>
  expect(shown({ mask: 'summary' })).toEqual(summary));

it.each(['full', 'sealed'] as const)(
  '%s: the rest of the entry beside it, each thing once, and never a person',
  (mask) => expect(shown({ mask })).toEqual({ ...summary, detail: { content, legalEnd: '2029-05-21', revision: 2 } }),
);

it('says when it ended and that it was annulled; how and why only in the detail', () => {
  const rest = { ...content, end: end.data, annulment: annulment.data };
  expect(shown({}, end, annulment)).toMatchObject({
    endedOn: '2026-05-28',
    status: 'annulled',
    detail: { content: rest },
  });
  expect(JSON.stringify(shown({ mask: 'summary' }, end, annulment))).not.toMatch(/改正|判决/);
});

it('an entry without an end in sight has none', () => {
  const open = shown({ publicUntil: null, legalEnd: null });
  expect(open).not.toHaveProperty('publicUntil');
  expect(open.detail).not.toHaveProperty('legalEnd');
});
