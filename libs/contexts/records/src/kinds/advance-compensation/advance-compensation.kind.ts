import type { RecordKind } from '../record.kind';
import {
  ADVANCE_COMPENSATION_DEEDS,
  type AdvanceCompensationItem,
  evolveAdvanceCompensationItem,
  readAdvanceCompensation,
} from './advance-compensation-item.rule';
import { advanceCompensationEvents } from './advance-compensation.events';

/** Advance compensation of consumers 先行赔偿. */
export const advanceCompensation = {
  kind: 'advance-compensation',
  name: { zh: '先行赔偿', en: 'advance compensation' },
  section: 'others',
  events: advanceCompensationEvents,
  recorded: advanceCompensationEvents.AdvanceCompensationRecorded,
  corrected: advanceCompensationEvents.AdvanceCompensationCorrected,
  learnable: [],
  deeds: ADVANCE_COMPENSATION_DEEDS,
  evolve: evolveAdvanceCompensationItem,
  read: readAdvanceCompensation,
} as const satisfies RecordKind<typeof advanceCompensationEvents, AdvanceCompensationItem>;
