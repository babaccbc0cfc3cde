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
import { validityProblem } from '../../certificate-validity.rule';
import { certificateEvents } from '../../certificate.events';

type Recorded = DataOf<typeof certificateEvents, 'CertificateRecorded'>;
export interface Certificate extends Recording, Omit<Recorded, keyof Recording | 'pending'> {}

/** Records a certificate or licence 认证证书、许可证 as granted. */
export class RecordCertificate {
  constructor(
    readonly data: Certificate,
    readonly by: Caller,
  ) {}
}

export const recordCertificate: Decide<RecordCertificate, RecordState, string, RecordingOutside> = (
  { data },
  state,
  { today },
  outside,
) =>
  partyNameProblem(data.uscc, data.partyName) ??
  datesProblem({ decided: data.grantedOn, published: data.published }, today) ??
  validityProblem(data.grantedOn, data.validUntil) ??
  recordingProblem(data, outside) ??
  recordedOnce(
    certificateEvents.CertificateRecorded({ ...data, ...recordedPart(data, outside) }, data.grantedOn),
    state,
  );
