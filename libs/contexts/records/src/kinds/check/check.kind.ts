import type { RecordKind } from '../record.kind';
import { CHECK_DATE, CHECK_DEEDS, type CheckItem, evolveCheckItem, readCheck } from './check-item.rule';
import { checkEvents } from './check.events';

/** Inspection or spot check 检查、监督抽查. */
export const check = {
  kind: 'check',
  name: { zh: '检查', en: 'inspection or spot check' },
  section: 'checks',
  events: checkEvents,
  recorded: checkEvents.CheckRecorded,
  corrected: checkEvents.CheckCorrected,
  learnable: ['actEnd', 'found', 'served', 'published'],
  decidingDate: CHECK_DATE,
  deeds: CHECK_DEEDS,
  evolve: evolveCheckItem,
  read: readCheck,
  body: (body, { type, data }) => {
    if (type !== 'CheckBecameFinal') return body;
    const { on: finalOn, result } = data as { readonly on: string; readonly result: string };
    return { ...body, finalOn, result };
  },
} as const satisfies RecordKind<typeof checkEvents, CheckItem>;
