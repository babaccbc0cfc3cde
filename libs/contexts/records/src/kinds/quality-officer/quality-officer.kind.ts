import { reject } from '@platform/kernel';
import type { RecordKind } from '../record.kind';
import {
  evolveQualityOfficerItem,
  QUALITY_OFFICER_DEEDS,
  type QualityOfficerItem,
  readQualityOfficer,
} from './quality-officer-item.rule';
import { qualityOfficerEvents } from './quality-officer.events';

/** Chief quality officer of an enterprise 首席质量官, with the vetoes. */
export const qualityOfficer = {
  kind: 'quality-officer',
  name: { zh: '首席质量官', en: 'chief quality officer' },
  section: 'others',
  events: qualityOfficerEvents,
  recorded: qualityOfficerEvents.QualityOfficerRecorded,
  corrected: qualityOfficerEvents.QualityOfficerCorrected,
  learnable: [],
  deeds: QUALITY_OFFICER_DEEDS,
  evolve: evolveQualityOfficerItem,
  read: readQualityOfficer,
  // Another may be in office by now: appointments are counted, so that the next one is a record of its own.
  forceProblem: () =>
    reject('APPOINT_ANEW', '已撤销的任命不能恢复，请重新申报任命。', 'An appointment that has fallen is made anew.'),
  body: (body, { type, data }) => {
    const vetoes = (body.vetoes ?? []) as readonly unknown[];
    if (type === 'QualityOfficerVetoed') return { ...body, vetoes: [...vetoes, data] };
    return type === 'QualityOfficerDismissed' ? { ...body, dismissed: (data as { on: string }).on } : body;
  },
} as const satisfies RecordKind<typeof qualityOfficerEvents, QualityOfficerItem>;
