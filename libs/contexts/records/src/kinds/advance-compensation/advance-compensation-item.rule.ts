import { type CreditItem, type Reading, wanYuanOf } from '@law';
import { evolveWith } from '@platform/kernel';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import type { advanceCompensationEvents } from './advance-compensation.events';

/** Advance compensation 先行赔偿. `decided` = the day it was paid. */
export interface AdvanceCompensationItem extends CreditItem {
  readonly kind: 'advance-compensation';
  readonly consumers: number;
  readonly amountFen: number;
}

type Paid = Unread<AdvanceCompensationItem>;

const retitled = (item: Paid): Paid => ({
  ...item,
  title: `先行赔偿：${item.consumers}名消费者，${wanYuanOf(item.amountFen)}万元`,
});

export const evolveAdvanceCompensationItem = evolveWith<typeof advanceCompensationEvents, Paid | undefined>({
  AdvanceCompensationRecorded: (_, data, fact) =>
    retitled({
      ...opened(data, fact),
      kind: 'advance-compensation',
      title: '',
      dates: { decided: data.paid },
      consumers: data.consumers,
      amountFen: data.amountFen,
    }),
  AdvanceCompensationCorrected: (item, { partyName, consumers, amountFen }) =>
    item && retitled(changed<Paid>(item, { partyName, consumers, amountFen })),
});

/** Favourable, for everyone. */
export const readAdvanceCompensation = ({ dates }: Paid): Reading => ({
  standing: 'neutral',
  deeds: [{ word: 'advance-compensation.paid', from: dates.decided }],
});

export const ADVANCE_COMPENSATION_DEEDS: readonly string[] = ['advance-compensation.paid'];
