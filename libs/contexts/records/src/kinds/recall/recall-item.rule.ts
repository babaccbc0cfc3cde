import type { CreditItem, ItemDates, Reading } from '@law';
import { evolveWith } from '@platform/kernel';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import { type recallEvents, RECALLS } from './recall.events';

/** Recall of a product 召回. `decided` = the day of the order, or on which the maker filed its plan. */
export interface RecallItem extends CreditItem {
  readonly kind: 'recall';
  readonly recall: (typeof RECALLS)[number];
  readonly product: string;
  /** Day on which it was last reported complete. */
  readonly completedOn?: string | undefined;
}

type Recall = Unread<RecallItem>;

const NAMES: Readonly<Record<RecallItem['recall'], string>> = { ordered: '责令召回', voluntary: '主动召回' };

const retitled = (item: Recall): Recall => ({
  ...item,
  title: `${NAMES[item.recall]}：${item.product}${item.completedOn ? '（已完成）' : ''}`,
});

export const evolveRecallItem = evolveWith<typeof recallEvents, Recall | undefined>({
  RecallRecorded: (_, data, fact) =>
    retitled({
      ...opened(data, fact),
      kind: 'recall',
      title: '',
      ...(data.number && { number: data.number }),
      dates: changed<ItemDates>({ decided: data.decidedOn }, { published: data.published }),
      recall: data.recall,
      product: data.product,
    }),
  RecallCorrected: (item, { partyName, recall, product, decidedOn, number, published }) => {
    if (!item) return item;
    const dates = changed(item.dates, { decided: decidedOn, published });
    return retitled(changed<Recall>(item, { partyName, recall, product, number, dates }));
  },
  RecallCompleted: (item, { on }) => item && retitled({ ...item, completedOn: on }),
});

/** Who had to be ordered is adverse, of class general; who called back by itself is not: honesty is not punished. */
export const readRecall = ({ recall, dates: { decided: from } }: Recall): Reading => ({
  ...(recall === 'ordered' ? { standing: 'adverse', class: 'general' } : { standing: 'neutral' }),
  deeds: [{ word: `recall.${recall}`, from }],
});

export const isRecall = (item: CreditItem): item is RecallItem => item.kind === 'recall';

export const RECALL_DEEDS: readonly string[] = RECALLS.map((recall) => `recall.${recall}`);
