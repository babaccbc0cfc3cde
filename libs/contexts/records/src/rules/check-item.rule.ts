import { evolveWith } from '@platform/kernel';
import type { CheckItem, ItemDates } from '@law';
import type { checkEvents } from '../events/check.events';
import { changed } from './values.rule';
import { type Item, opened } from './opened.rule';

const ofCheck = (item: Item, change: (item: CheckItem) => CheckItem): Item =>
  item?.kind === 'check' ? change(item) : item;

const titleOf = (result: CheckItem['result'], product: string | null | undefined): string =>
  `${product ? `${product}：` : ''}检查${result === 'passed' ? '合格' : '不合格'}`;

const retitled = (item: CheckItem): CheckItem => ({ ...item, title: titleOf(item.result, item.product) });

export const evolveCheckItem = evolveWith<typeof checkEvents, Item>({
  CheckRecorded: (_, data, fact) => ({
    ...opened(data, fact),
    kind: 'check',
    title: titleOf(data.result, data.product),
    ...(data.number && { number: data.number }),
    dates: changed<ItemDates>(
      { found: data.checkedOn, decided: data.finalOn ?? data.checkedOn },
      { served: data.served, published: data.published },
    ),
    result: data.result,
    final: data.finalOn !== undefined,
    again: data.again,
    ...(data.product && { product: data.product }),
  }),
  CheckCorrected: (before, { partyName, checkedOn, finalOn, result, again, product, served, published }) =>
    ofCheck(before, (item) => {
      const decided = item.final ? finalOn : checkedOn;
      const dates = changed(item.dates, { found: checkedOn, decided, served, published });
      return retitled(changed<CheckItem>(item, { partyName, dates, result, again, product }));
    }),
  CheckBecameFinal: (before, { on, result }) =>
    ofCheck(before, (item) => retitled({ ...item, final: true, result, dates: { ...item.dates, decided: on } })),
});
