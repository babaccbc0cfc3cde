import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Recordings, type WarnedOutcome } from '../../../../ports/recordings';
import { courtEnforcementKey } from '../../court-enforcement-key.rule';
import { recordCourtEnforcement, RecordCourtEnforcement } from './record-court-enforcement.decide';

@CommandHandler(RecordCourtEnforcement)
export class RecordCourtEnforcementHandler implements ICommandHandler<RecordCourtEnforcement> {
  constructor(private readonly recordings: Recordings) {}

  execute(command: RecordCourtEnforcement): Promise<WarnedOutcome> {
    const { data, by } = command;
    return this.recordings.run(command, {
      on: data.openedOn,
      judgment: true,
      keyOf: () => courtEnforcementKey(data),
      as: (uscc) => new RecordCourtEnforcement({ ...data, uscc }, by),
      decide: recordCourtEnforcement,
    });
  }
}
