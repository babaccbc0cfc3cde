import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Recordings, type WarnedOutcome } from '../../../../ports/recordings';
import { sampleKindKey } from '../../sample-kind-key.rule';
import { recordSampleKind, RecordSampleKind } from './record-sample-kind.decide';

@CommandHandler(RecordSampleKind)
export class RecordSampleKindHandler implements ICommandHandler<RecordSampleKind> {
  constructor(private readonly recordings: Recordings) {}

  execute(command: RecordSampleKind): Promise<WarnedOutcome> {
    const { data, by } = command;
    return this.recordings.run(command, {
      on: data.decidedOn,
      keyOf: (agency) => sampleKindKey(data, agency),
      as: (uscc) => new RecordSampleKind({ ...data, uscc }, by),
      decide: recordSampleKind,
    });
  }
}
