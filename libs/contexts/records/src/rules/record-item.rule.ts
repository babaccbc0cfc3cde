import { evolveWith, type Fact } from '@platform/kernel';
import type { CreditItem } from '@law';
import type { recordEvents } from '../events/record.events';
import { changed } from './values.rule';
import { evolveCheckItem } from './check-item.rule';
import { evolveHonourItem } from './honour-item.rule';
import type { Item } from './opened.rule';
import { evolvePenaltyItem } from './penalty-item.rule';

const life = evolveWith<typeof recordEvents, Item>({
  RecordConfirmed: (item) => item && { ...item, status: 'recorded' },
  RecordCompleted: (item, { measureUntil, ...dates }) => {
    if (!item) return item;
    const completed = { ...item, dates: changed(item.dates, dates) };
    return completed.kind === 'penalty' && measureUntil ? { ...completed, measureUntil } : completed;
  },
  RecordAnnulled: (item) => item && { ...item, status: 'annulled' },
  RecordReinstated: (item, { pending }) => item && { ...item, status: pending ? 'pending' : 'recorded' },
  RecordDisputed: (item) => item && { ...item, disputed: true },
  RecordDisputeSettled: (item, { outcome }) => item && { ...item, disputed: outcome === 'undetermined' },
});

/** One step per kind of record, and one for what all kinds have in common. */
const steps = [evolvePenaltyItem, evolveCheckItem, evolveHonourItem, life];

/** The credit item as a stream of this context tells it, fact by fact; a fact of another stream changes nothing. */
export const evolveRecordItem = (item: CreditItem | undefined, fact: Fact): CreditItem | undefined =>
  steps.reduce((before, step) => step(before, fact), item);
