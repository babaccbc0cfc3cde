import type { CreditItem, Reading } from '@law';
import { evolveWith } from '@platform/kernel';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import type { productInjuryEvents, SEVERITIES } from './product-injury.events';

/** Injury by a product 产品伤害. `decided` = the day of the injury: no paper decides it. */
export interface ProductInjuryItem extends CreditItem {
  readonly kind: 'product-injury';
  readonly product: string;
  readonly severity: (typeof SEVERITIES)[number];
}

type Injury = Unread<ProductInjuryItem>;

const retitled = (item: Injury): Injury => ({ ...item, title: `产品伤害（${item.severity}）：${item.product}` });

export const evolveProductInjuryItem = evolveWith<typeof productInjuryEvents, Injury | undefined>({
  ProductInjuryRecorded: (_, data, fact) =>
    retitled({
      ...opened(data, fact),
      kind: 'product-injury',
      title: '',
      number: data.number,
      dates: { decided: data.injuredOn },
      product: data.product,
      severity: data.severity,
    }),
  ProductInjuryCorrected: (item, { partyName, injuredOn, product, severity }) => {
    if (!item) return item;
    const dates = changed(item.dates, { decided: injuredOn });
    return retitled(changed<Injury>(item, { partyName, product, severity, dates }));
  },
});

/** One report proves no fault: it is a signal for surveillance, and nothing that a rulebook could count. */
export const readProductInjury = (): Reading => ({ standing: 'signal', deeds: [] });
