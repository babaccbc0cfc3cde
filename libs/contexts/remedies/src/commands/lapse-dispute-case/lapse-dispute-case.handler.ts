import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { disputeCase } from '../../events/dispute-case.state';
import { lapseDisputeCase, LapseDisputeCase } from './lapse-dispute-case.decide';

@CommandHandler(LapseDisputeCase)
export class LapseDisputeCaseHandler implements ICommandHandler<LapseDisputeCase> {
  constructor(private readonly commands: CommandRunner) {}

  execute(command: LapseDisputeCase): Promise<Outcome> {
    return this.commands.run(disputeCase, command.data.itemId, lapseDisputeCase, command);
  }
}
