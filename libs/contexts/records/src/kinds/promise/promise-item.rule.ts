import type { CreditItem, Reading } from '@law';
import { evolveWith } from '@platform/kernel';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import type { promiseEvents, PROMISES } from './promise.events';

/** Public promise 公开承诺, or its breach 违背承诺. `decided` = the day it was made, or found broken. */
export interface PromiseItem extends CreditItem {
  readonly kind: 'promise';
  readonly promise: (typeof PROMISES)[number];
}

type Made = Unread<PromiseItem>;

export const evolvePromiseItem = evolveWith<typeof promiseEvents, Made | undefined>({
  PromiseRecorded: (_, data, fact) => ({
    ...opened(data, fact),
    kind: 'promise',
    title: data.promise === 'broken' ? '违背公开承诺' : '公开承诺',
    dates: { decided: data.on },
    promise: data.promise,
  }),
  PromiseCorrected: (item, { partyName }) => item && changed<Made>(item, { partyName }),
});

/** A breach has no class, and no rule publishes it: it is shared and ends by the cap. */
export const readPromise = ({ promise, dates }: Made): Reading => ({
  standing: promise === 'broken' ? 'adverse' : 'neutral',
  deeds: [{ word: `promise.${promise}`, from: dates.decided }],
});

export const PROMISE_DEEDS: readonly string[] = ['promise.made', 'promise.broken'];

/** A breach rests on a promise, not on another breach. */
export const isMadePromise = (item: CreditItem | undefined): boolean =>
  item?.kind === 'promise' && (item as PromiseItem).promise === 'made';
