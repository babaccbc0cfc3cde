import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Recordings, type WarnedOutcome } from '../../../../ports/recordings';
import { productInjuryKey } from '../../product-injury-key.rule';
import { recordProductInjury, RecordProductInjury } from './record-product-injury.decide';

@CommandHandler(RecordProductInjury)
export class RecordProductInjuryHandler implements ICommandHandler<RecordProductInjury> {
  constructor(private readonly recordings: Recordings) {}

  execute(command: RecordProductInjury): Promise<WarnedOutcome> {
    const { data, by } = command;
    return this.recordings.run(command, {
      on: data.injuredOn,
      keyOf: (agency) => productInjuryKey(data, agency),
      as: (uscc) => new RecordProductInjury({ ...data, uscc }, by),
      decide: recordProductInjury,
    });
  }
}
