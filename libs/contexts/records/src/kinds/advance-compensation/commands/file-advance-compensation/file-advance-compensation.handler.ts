import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/cqrs';
import { OwnFilings } from '../../../../ports/own-filings';
import { advanceCompensationKey } from '../../advance-compensation-key.rule';
import { fileAdvanceCompensation, FileAdvanceCompensation } from './file-advance-compensation.decide';

@CommandHandler(FileAdvanceCompensation)
export class FileAdvanceCompensationHandler implements ICommandHandler<FileAdvanceCompensation> {
  constructor(private readonly filings: OwnFilings) {}

  execute(command: FileAdvanceCompensation): Promise<Outcome> {
    return this.filings.run(command, {
      field: 'quality',
      keyOf: (uscc) => advanceCompensationKey(uscc, command.data),
      decide: fileAdvanceCompensation,
    });
  }
}
