import type { RecordKind } from '../record.kind';
import {
  evolveIncidentItem,
  INCIDENT_DEEDS,
  INCIDENT_SCALES,
  type IncidentItem,
  readIncident,
} from './incident-item.rule';
import { momentsProblem } from './incident-moments.rule';
import { incidentEvents } from './incident.events';

/** Accident 事故. */
export const incident = {
  kind: 'incident',
  name: { zh: '事故', en: 'accident' },
  section: 'others',
  events: incidentEvents,
  recorded: incidentEvents.IncidentRecorded,
  corrected: incidentEvents.IncidentCorrected,
  learnable: ['published'],
  deeds: INCIDENT_DEEDS,
  scales: INCIDENT_SCALES,
  evolve: evolveIncidentItem,
  read: readIncident,
  body: (body, { type, data }) => {
    if (type !== 'IncidentFollowedUp') return body;
    const { on: _on, text: _text, ...numbers } = data as Record<string, unknown>;
    const reports = (body.followUps ?? []) as readonly unknown[];
    return { ...body, ...numbers, followUps: [...reports, data] };
  },
  contentProblem: (item, _body, _outside, moment) => momentsProblem(item, moment),
} as const satisfies RecordKind<typeof incidentEvents, IncidentItem>;
