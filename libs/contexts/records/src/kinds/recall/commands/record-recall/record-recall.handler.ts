import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Recordings, type WarnedOutcome } from '../../../../ports/recordings';
import { recallKey } from '../../recall-key.rule';
import { recordRecall, RecordRecall } from './record-recall.decide';

@CommandHandler(RecordRecall)
export class RecordRecallHandler implements ICommandHandler<RecordRecall> {
  constructor(private readonly recordings: Recordings) {}

  execute(command: RecordRecall): Promise<WarnedOutcome> {
    const { data, by } = command;
    return this.recordings.run(command, {
      on: data.decidedOn,
      keyOf: (agency) => recallKey(data, agency),
      as: (uscc) => new RecordRecall({ ...data, uscc }, by),
      decide: recordRecall,
    });
  }
}
