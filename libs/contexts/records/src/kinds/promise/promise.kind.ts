import type { RecordKind } from '../record.kind';
import { evolvePromiseItem, PROMISE_DEEDS, type PromiseItem, readPromise } from './promise-item.rule';
import { promiseEvents } from './promise.events';

/** Public promise of an enterprise 公开承诺, and its breach. */
export const promise = {
  kind: 'promise',
  name: { zh: '公开承诺', en: 'public promise' },
  section: 'promises',
  events: promiseEvents,
  recorded: promiseEvents.PromiseRecorded,
  corrected: promiseEvents.PromiseCorrected,
  learnable: ['actEnd'],
  deeds: PROMISE_DEEDS,
  evolve: evolvePromiseItem,
  read: readPromise,
} as const satisfies RecordKind<typeof promiseEvents, PromiseItem>;
