import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { erasure } from '../../events/erasure.state';
import { RecordErasure, recordErasure } from './record-erasure.decide';

@CommandHandler(RecordErasure)
export class RecordErasureHandler implements ICommandHandler<RecordErasure> {
  constructor(private readonly commands: CommandRunner) {}

  execute(command: RecordErasure): Promise<Outcome> {
    return this.commands.run(erasure, command.data.id, recordErasure, command, undefined, { natural: true });
  }
}
