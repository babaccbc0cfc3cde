import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { disputeCase } from '../../events/dispute-case.state';
import { answerDisputeCase, AnswerDisputeCase } from './answer-dispute-case.decide';

@CommandHandler(AnswerDisputeCase)
export class AnswerDisputeCaseHandler implements ICommandHandler<AnswerDisputeCase> {
  constructor(private readonly commands: CommandRunner) {}

  execute(command: AnswerDisputeCase): Promise<Outcome> {
    return this.commands.run(disputeCase, command.data.itemId, answerDisputeCase, command);
  }
}
