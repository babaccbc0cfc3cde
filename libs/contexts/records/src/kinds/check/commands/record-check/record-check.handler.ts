import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newIdFor } from '@platform/cqrs';
import { Recordings, type WarnedOutcome } from '../../../../ports/recordings';
import { checkKey } from '../../check-key.rule';
import { recordCheck, RecordCheck } from './record-check.decide';

@CommandHandler(RecordCheck)
export class RecordCheckHandler implements ICommandHandler<RecordCheck> {
  constructor(private readonly recordings: Recordings) {}

  execute(command: RecordCheck): Promise<WarnedOutcome> {
    const { data, by } = command;
    return this.recordings.run(command, {
      on: data.checkedOn,
      keyOf: (agency) => checkKey(data, agency, () => newIdFor(by)),
      as: (uscc) => new RecordCheck({ ...data, uscc }, by),
      decide: recordCheck,
      natural: data.number !== undefined,
    });
  }
}
