import { evolveWith, type Fact } from '@platform/kernel';
import type { CreditItem } from '@law';
import type { recordEvents } from '../events/record.events';
import { kindOf, kindOfEvent } from '../kinds/record-kinds.rule';
import type { Unread } from '../kinds/record.kind';
import { changed } from './values.rule';

const life = evolveWith<typeof recordEvents, Unread | undefined>({
  RecordConfirmed: (item) => item && { ...item, status: 'recorded' },
  RecordCompleted: (item, { measureUntil, ...dates }) =>
    item && { ...item, dates: changed(item.dates, dates), ...(measureUntil && { measureUntil }) },
  RecordAnnulled: (item) => item && { ...item, status: 'annulled' },
  RecordReinstated: (item, { pending }) => item && { ...item, status: pending ? 'pending' : 'recorded' },
  RecordRepaired: (item, { authority, paper: { date, number } }) =>
    item && { ...item, repaired: { on: date, number, authority } },
  RecordRepairWithdrawn: (item) => item && changed<Unread>(item, { repaired: null }),
  RecordDisputed: (item) => item && { ...item, disputed: true },
  RecordDisputeSettled: (item, { outcome }) => item && { ...item, disputed: outcome === 'undetermined' },
});

/** The credit item as a stream of this context tells it, fact by fact; a fact of another stream changes nothing. */
export const evolveRecordItem = (item: CreditItem | undefined, fact: Fact): CreditItem | undefined => {
  const kind = item ? kindOf(item) : kindOfEvent(fact.type);
  const next = kind && life(kind.evolve(item, fact), fact);
  return next && { ...next, reading: kind.read(next) };
};
