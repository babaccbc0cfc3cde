import type { PartyKind } from '@law';
import type { RecordKind } from '../record.kind';
import { measuresProblem, partyProblem } from './penalty-content.rule';
import { evolvePenaltyItem, PENALTY_DEEDS, type PenaltyItem, readPenalty } from './penalty-item.rule';
import { penaltyEvents } from './penalty.events';

/** Administrative penalty 行政处罚. */
export const penalty = {
  kind: 'penalty',
  name: { zh: '行政处罚', en: 'administrative penalty' },
  section: 'penalties',
  events: penaltyEvents,
  recorded: penaltyEvents.PenaltyRecorded,
  corrected: penaltyEvents.PenaltyCorrected,
  learnable: ['actEnd', 'found', 'served', 'published', 'measureUntil'],
  deeds: PENALTY_DEEDS,
  evolve: evolvePenaltyItem,
  read: readPenalty,
  contentProblem: (item, body) =>
    measuresProblem(item) ?? partyProblem(item.uscc, item.partyName, body.partyCategory as PartyKind),
} as const satisfies RecordKind<typeof penaltyEvents, PenaltyItem>;
