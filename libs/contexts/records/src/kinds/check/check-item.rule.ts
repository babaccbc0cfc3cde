import { evolveWith } from '@platform/kernel';
import type { CreditItem, ItemDates, Reading } from '@law';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { DecidingDate, Unread } from '../record.kind';
import type { checkEvents } from './check.events';

/** Inspection or spot-check result 检查、监督抽查结果. `decided` = the day the result became final. */
export interface CheckItem extends CreditItem {
  readonly kind: 'check';
  readonly result: 'passed' | 'failed';
  /** A failure counts only when final. */
  readonly final: boolean;
  /** Failed again at the re-check after rectification. */
  readonly again: boolean;
  readonly product?: string | undefined;
}

type Checked = Unread<CheckItem>;

const titleOf = (result: CheckItem['result'], product: string | null | undefined): string =>
  `${product ? `${product}：` : ''}检查${result === 'passed' ? '合格' : '不合格'}`;

const retitled = (item: Checked): Checked => ({ ...item, title: titleOf(item.result, item.product) });

export const evolveCheckItem = evolveWith<typeof checkEvents, Checked | undefined>({
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
  CheckCorrected: (item, { partyName, checkedOn, finalOn, result, again, product, served, published }) => {
    if (!item) return item;
    const decided = item.final ? finalOn : checkedOn;
    const dates = changed(item.dates, { found: checkedOn, decided, served, published });
    return retitled(changed<Checked>(item, { partyName, dates, result, again, product }));
  },
  CheckBecameFinal: (item, { on, result }) =>
    item && retitled({ ...item, final: true, result, dates: { ...item.dates, decided: on } }),
});

/** A result that is not final is no deed yet. */
export const readCheck = ({ dates: { decided: from }, result, final, again }: Checked): Reading => {
  if (!final) return { standing: 'not-final-check', deeds: [] };
  return result === 'passed'
    ? { standing: 'neutral', deeds: [{ word: 'check.passed', from }] }
    : { standing: 'adverse', class: 'general', deeds: [{ word: again ? 'check.failed-again' : 'check.failed', from }] };
};

export const CHECK_DEEDS: readonly string[] = ['check.passed', 'check.failed', 'check.failed-again'];

/** The result is served first, and becomes final only once no re-inspection 复检 can be asked any more. */
export const CHECK_DATE: DecidingDate = {
  zh: '检查日期或结果终局日期',
  en: 'check or of its final result',
  papersFrom: ({ found, decided }) => found ?? decided,
};
