import type { RecordKind } from '../record.kind';
import {
  COURT_ENFORCEMENT_DEEDS,
  type CourtEnforcementItem,
  evolveCourtEnforcementItem,
  readCourtEnforcement,
} from './court-enforcement-item.rule';
import { periodProblem } from './court-enforcement-period.rule';
import { courtEnforcementEvents } from './court-enforcement.events';

/** Enforcement of a judgment by a court 司法执行. */
export const courtEnforcement = {
  kind: 'court-enforcement',
  name: { zh: '司法执行', en: 'enforcement of a judgment' },
  section: 'judgments',
  events: courtEnforcementEvents,
  recorded: courtEnforcementEvents.CourtEnforcementRecorded,
  corrected: courtEnforcementEvents.CourtEnforcementCorrected,
  learnable: ['actEnd', 'served', 'published'],
  deeds: COURT_ENFORCEMENT_DEEDS,
  evolve: evolveCourtEnforcementItem,
  read: readCourtEnforcement,
  body: (body, { type, data }) => {
    if (type !== 'CourtEnforcementEnded') return body;
    const { paper, ...ended } = data as { readonly paper?: unknown };
    return { ...body, ended, ...(paper !== undefined && { endPaper: paper }) };
  },
  contentProblem: (item, _body, _outside, moment) => periodProblem({ ...item, openedOn: item.dates.decided }, moment),
} as const satisfies RecordKind<typeof courtEnforcementEvents, CourtEnforcementItem>;
