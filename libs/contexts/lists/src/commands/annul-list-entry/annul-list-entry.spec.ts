import { callerOf, decider } from '@platform/testing';
import { listingEvents } from '../../events/listing.events';
import { listing } from '../../events/listing.state';
import { entryExample, entryOutsideExample } from '../../rules/examples.rule';
import { annulListEntry, AnnulListEntry, type EntryAnnulment } from './annul-list-entry.decide';

const given = decider(listing, annulListEntry);
const recorded = listingEvents.ListEntryRecorded({
  ...entryExample,
  agency: entryOutsideExample.agency.uscc,
  agencyName: '聊城市市场监督管理局',
  restsOn: ['penalty-1'],
  pending: false,
});
const regulator = callerOf('regulator', { agency: entryOutsideExample.agency.uscc });
const system = callerOf('system');
const office = callerOf('city-office');
const paper = { number: '（2026）鲁15行终8号', date: '2026-05-28' };
const judged: EntryAnnulment = { id: 'entry-1', ground: 'court', reason: '判决撤销', paper };
const own = { relation: 'own' } as const;
const annulled = listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决撤销', paper }, paper.date);

describe('annulling an entry', () => {
  it('records the annulment, held on the day of the paper', () =>
    given(recorded).when(new AnnulListEntry(judged, regulator), own).then(annulled));
  it('needs the paper, dated between the entry and today', () => {
    const papers = [undefined, { ...paper, date: '2026-05-19' }, { ...paper, date: '2026-06-02' }];
    const codes = papers.map((p) => given(recorded).when(new AnnulListEntry({ ...judged, paper: p }, regulator), own));
    codes[0]?.thenRejected('PAPER_REQUIRED');
    codes[1]?.thenRejected('PAPER_DATE');
    codes[2]?.thenRejected('PAPER_DATE');
  });
  it('leaves the city office waiting for three working days, then lets it enter a judgment', () => {
    const none = { relation: 'none' } as const;
    const late = new AnnulListEntry(judged, office);
    given(recorded)
      .when(late, { ...none, judgmentUntil: '2026-06-02' })
      .thenRejected('AGENCY_STILL_HAS_TIME');
    given(recorded)
      .when(late, { ...none, judgmentUntil: '2026-05-31' })
      .then(annulled);
    given(recorded)
      .when(new AnnulListEntry({ ...judged, ground: 'review' }, office), none)
      .thenRejected('NOT_YOUR_ENTRY');
  });
  it('falls with its basis, by the registry alone, once', () => {
    const fallen: EntryAnnulment = {
      id: 'entry-1',
      ground: 'basis-annulled',
      reason: '所依据的记录已撤销。',
      because: 'penalty-1',
    };
    const { id: _, ...body } = fallen;
    given(recorded)
      .when(new AnnulListEntry(fallen, system), { relation: 'none' })
      .then(listingEvents.ListEntryAnnulled(body));
    given(recorded).when(new AnnulListEntry(fallen, regulator), own).thenRejected('GROUND_OF_THE_REGISTRY');
    given(recorded, annulled).when(new AnnulListEntry(fallen, system), { relation: 'none' }).then();
  });
  it('refuses the second time and what was never made', () => {
    given(recorded, annulled).when(new AnnulListEntry(judged, regulator), own).thenRejected('ENTRY_ANNULLED');
    given().when(new AnnulListEntry(judged, regulator), own).thenRejected('ENTRY_UNKNOWN');
  });
});
