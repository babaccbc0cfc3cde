import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { disputeCase } from '../../events/dispute-case.state';
import { openDisputeCase, OpenDisputeCase } from './open-dispute-case.decide';

@CommandHandler(OpenDisputeCase)
export class OpenDisputeCaseHandler implements ICommandHandler<OpenDisputeCase> {
  constructor(private readonly commands: CommandRunner) {}

  execute(command: OpenDisputeCase): Promise<Outcome> {
    return this.commands.run(disputeCase, command.data.itemId, openDisputeCase, command);
  }
}
