import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { disputeCase } from '../../events/dispute-case.state';
import { resumeDisputeCase, ResumeDisputeCase } from './resume-dispute-case.decide';

@CommandHandler(ResumeDisputeCase)
export class ResumeDisputeCaseHandler implements ICommandHandler<ResumeDisputeCase> {
  constructor(private readonly commands: CommandRunner) {}

  execute(command: ResumeDisputeCase): Promise<Outcome> {
    return this.commands.run(disputeCase, command.data.itemId, resumeDisputeCase, command);
  }
}
