import type { CreditItem, ItemDates, Reading } from '@law';
import { evolveWith } from '@platform/kernel';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import type { sampleKindEvents } from './sample-kind.events';

/** To be written: what the law calls it. `decided` = the day of the paper. */
export interface SampleKindItem extends CreditItem {
  readonly kind: 'sample-kind';
}

type SampleKind = Unread<SampleKindItem>;

export const evolveSampleKindItem = evolveWith<typeof sampleKindEvents, SampleKind | undefined>({
  SampleKindRecorded: (_, data, fact) => ({
    ...opened(data, fact),
    kind: 'sample-kind',
    title: '',
    ...(data.number && { number: data.number }),
    dates: changed<ItemDates>({ decided: data.decidedOn }, { published: data.published }),
  }),
  SampleKindCorrected: (item, { partyName, decidedOn, number, published }) => {
    if (!item) return item;
    const dates = changed(item.dates, { decided: decidedOn, published });
    return changed<SampleKind>(item, { partyName, number, dates });
  },
});

/** To be written: adverse of which class, or neutral; which of its deeds a rulebook may count, and from when to when. */
export const readSampleKind = (_: SampleKind): Reading => ({ standing: 'neutral', deeds: [] });

export const SAMPLE_KIND_DEEDS: readonly string[] = [];
