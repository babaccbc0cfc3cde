import { dayProblem } from '../../rules/dates.rule';
import type { RecordKind } from '../record.kind';
import { evolveRecallItem, readRecall, RECALL_DEEDS, type RecallItem } from './recall-item.rule';
import { recallEvents } from './recall.events';

/** Recall of a product 召回. */
export const recall = {
  kind: 'recall',
  name: { zh: '召回', en: 'recall of a product' },
  section: 'others',
  events: recallEvents,
  recorded: recallEvents.RecallRecorded,
  corrected: recallEvents.RecallCorrected,
  learnable: ['actEnd', 'found', 'served', 'published'],
  deeds: RECALL_DEEDS,
  evolve: evolveRecallItem,
  read: readRecall,
  body: (body, { type, data }) => (type === 'RecallCompleted' ? { ...body, completion: data } : body),
  contentProblem: ({ dates, completedOn }, _body, _outside, { today }) =>
    completedOn === undefined ? undefined : dayProblem('completion.on', completedOn, dates.decided, today),
} as const satisfies RecordKind<typeof recallEvents, RecallItem>;
