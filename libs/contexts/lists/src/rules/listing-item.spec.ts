import { LIST_KINDS } from '@law';
import { factOf } from '@platform/testing';
import { listingEvents } from '../events/listing.events';
import { entryExample, entryOutsideExample } from './examples.rule';
import { evolveListItem, LISTING_DEEDS, listItemIdOf, listStreamOf } from './listing-item.rule';

const fact = (event: Parameters<typeof factOf>[0]) => factOf(event, { stream: 'lists.entry-serious-1' });
const recorded = (more: object = {}) =>
  fact(
    listingEvents.ListEntryRecorded({
      ...entryExample,
      agency: entryOutsideExample.agency.uscc,
      agencyName: '聊城市市场监督管理局',
      restsOn: ['penalty-1'],
      pending: false,
      until: '2029-05-20',
      ...more,
    }),
  );
const fold = (...facts: ReturnType<typeof fact>[]) =>
  facts.reduce<ReturnType<typeof evolveListItem>>(evolveListItem, undefined);

describe('the credit item of an entry', () => {
  it('says what rules need, and no person', () => {
    const item = fold(recorded({ published: '2026-05-22' }));
    expect(item).toEqual({
      id: 'entry-serious-1',
      kind: 'listing',
      list: 'serious',
      uscc: '91371502PDY00001XC',
      partyName: '聊城昌润食品有限公司',
      agency: '11371500PDY009014B',
      field: 'market',
      title: '列入严重违法失信名单',
      number: '聊市监列严字〔2026〕3号',
      dates: { decided: '2026-05-20', published: '2026-05-22' },
      status: 'recorded',
      disputed: false,
      restsOn: ['penalty-1'],
      sameActAs: [],
      legalBasis: '《市场监督管理严重违法失信名单管理办法》第五条第（一）项',
      until: '2029-05-20',
      reading: {
        standing: 'adverse',
        class: 'serious',
        deeds: [{ word: 'listing.serious', from: '2026-05-20' }],
        clocks: { decided: '2026-05-20', published: '2026-05-22', actEnd: '2026-05-20' },
        over: '2029-05-21',
      },
    });
  });

  it('is over with its term or with its end, the abnormal list without a class', () => {
    const ended = fact(listingEvents.ListEntryEnded({ on: '2026-05-28', ground: 'agency', reason: '改正' }));
    expect(fold(recorded(), ended)?.reading.over).toBe('2026-05-28');
    expect(fold(recorded({ until: '9999-12-31' }))?.reading).not.toHaveProperty('over');
    const abnormal = fold(recorded({ list: 'abnormal', until: undefined }))?.reading;
    expect(abnormal).toMatchObject({ standing: 'adverse', deeds: [{ word: 'listing.abnormal', from: '2026-05-20' }] });
    expect(abnormal).not.toHaveProperty('class');
    expect(abnormal).not.toHaveProperty('over');
    expect(LISTING_DEEDS).toEqual(['listing.serious', 'listing.abnormal']);
  });

  it('on the watch list is nothing that counts', () =>
    expect(fold(recorded({ list: 'watch' }))?.reading).toMatchObject({ standing: 'watch', deeds: [] }));

  it('is disputed until that is settled, undetermined for good', () => {
    const disputed = fact(listingEvents.ListEntryDisputed({ ground: 'objection', text: '情节不严重' }));
    const settled = (outcome: 'confirmed' | 'undetermined') =>
      fact(listingEvents.ListEntryDisputeSettled({ outcome, reason: '经核查' }));
    expect(fold(recorded(), disputed)).toMatchObject({ disputed: true });
    expect(fold(recorded(), disputed, settled('undetermined'))).toMatchObject({ disputed: true });
    expect(fold(recorded(), disputed, settled('confirmed'))).toMatchObject({ disputed: false });
  });

  it('ends, falls and rises', () => {
    const ended = fact(listingEvents.ListEntryEnded({ on: '2026-05-28', ground: 'agency', reason: '改正' }));
    const annulled = fact(listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决' }));
    const again = fact(listingEvents.ListEntryReinstated({ reason: '改判', opens: 2, pending: false }));
    expect(fold(recorded(), ended)).toMatchObject({ ended: '2026-05-28', status: 'recorded' });
    expect(fold(recorded(), annulled)).toMatchObject({ status: 'annulled' });
    expect(fold(recorded(), annulled, again)).toMatchObject({ status: 'recorded' });
    expect(fold(annulled)).toBeUndefined();
  });

  it('holds the end of the act from the recording on, or as it is learnt later', () => {
    const learnt = (actEnd?: string) => fact(listingEvents.ListEntryActEndLearnt({ ...(actEnd && { actEnd }) }));
    const told = fold(recorded({ actEnd: '2023-04-01', published: '2026-05-22' }));
    expect(told?.dates).toEqual({ decided: '2026-05-20', published: '2026-05-22', actEnd: '2023-04-01' });
    expect(fold(recorded(), learnt('2021-01-10'))?.dates).toEqual({ decided: '2026-05-20', actEnd: '2021-01-10' });
    expect(fold(recorded(), learnt('2021-01-10'), learnt())?.dates).toEqual({ decided: '2026-05-20' });
  });

  it('waits for a second person, also again once it is reinstated', () => {
    const annulled = fact(listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决' }));
    const again = fact(listingEvents.ListEntryReinstated({ reason: '改判', opens: 2, pending: true }));
    const confirmed = fact(listingEvents.ListEntryConfirmed({}));
    expect(fold(recorded({ pending: true }))?.status).toBe('pending');
    expect(fold(recorded({ pending: true }), confirmed)?.status).toBe('recorded');
    expect(fold(recorded({ pending: true }), annulled, again)?.status).toBe('pending');
    expect(fold(recorded({ pending: true }), annulled, again, confirmed)?.status).toBe('recorded');
  });

  it('bears the name of the serious list on that list alone', () => {
    for (const list of LIST_KINDS.filter((kind) => kind !== 'serious'))
      expect(JSON.stringify(fold(recorded({ list, legalBasis: undefined })))).not.toContain('严重违法失信');
  });

  it('knows its stream by its id', () => {
    expect(listItemIdOf(listStreamOf('entry-watch-9'))).toBe('entry-watch-9');
  });
});
