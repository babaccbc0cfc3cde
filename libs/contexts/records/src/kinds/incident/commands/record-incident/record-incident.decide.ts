import type { Caller, DataOf, Decide } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { datesProblem } from '../../../../rules/dates.rule';
import { partyNameProblem } from '../../../../rules/party-name.rule';
import {
  recordedOnce,
  recordedPart,
  type Recording,
  type RecordingOutside,
  recordingProblem,
} from '../../../../rules/recording.rule';
import { momentsProblem } from '../../incident-moments.rule';
import { incidentEvents } from '../../incident.events';

type Recorded = DataOf<typeof incidentEvents, 'IncidentRecorded'>;
export interface Incident extends Recording, Omit<Recorded, keyof Recording | 'pending'> {}

/** Records an accident 事故 as first reported. Loss in fen, moments of Shanghai. */
export class RecordIncident {
  constructor(
    readonly data: Incident,
    readonly by: Caller,
  ) {}
}

export const recordIncident: Decide<RecordIncident, RecordState, string, RecordingOutside> = (
  { data },
  state,
  moment,
  outside,
) =>
  partyNameProblem(data.uscc, data.partyName) ??
  momentsProblem(data, moment) ??
  datesProblem({ decided: data.occurred.on, published: data.published }, moment.today) ??
  recordingProblem(data, outside) ??
  recordedOnce(incidentEvents.IncidentRecorded({ ...data, ...recordedPart(data, outside) }, data.occurred.on), state);
