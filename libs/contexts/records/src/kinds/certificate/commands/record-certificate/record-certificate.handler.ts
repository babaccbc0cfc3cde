import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Recordings, type WarnedOutcome } from '../../../../ports/recordings';
import { certificateKey } from '../../certificate-key.rule';
import { recordCertificate, RecordCertificate } from './record-certificate.decide';

@CommandHandler(RecordCertificate)
export class RecordCertificateHandler implements ICommandHandler<RecordCertificate> {
  constructor(private readonly recordings: Recordings) {}

  execute(command: RecordCertificate): Promise<WarnedOutcome> {
    const { data, by } = command;
    return this.recordings.run(command, {
      on: data.grantedOn,
      keyOf: (agency) => certificateKey(data, agency),
      as: (uscc) => new RecordCertificate({ ...data, uscc }, by),
      decide: recordCertificate,
    });
  }
}
