import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { sampleStream } from '../../events/sample-stream.state';
import { sampleCommand, SampleCommand } from './sample-command.decide';

@CommandHandler(SampleCommand)
export class SampleCommandHandler implements ICommandHandler<SampleCommand> {
  constructor(private readonly commands: CommandRunner) {}

  execute(command: SampleCommand): Promise<Outcome> {
    return this.commands.run(sampleStream, command.data.id, sampleCommand, command);
  }
}
