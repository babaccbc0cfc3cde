import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { disputeCase } from '../../events/dispute-case.state';
import { ExtensionFacts } from '../../ports/extension-facts';
import { extendDisputeCase, ExtendDisputeCase } from './extend-dispute-case.decide';

@CommandHandler(ExtendDisputeCase)
export class ExtendDisputeCaseHandler implements ICommandHandler<ExtendDisputeCase> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: ExtensionFacts,
  ) {}

  async execute(command: ExtendDisputeCase): Promise<Outcome> {
    const { data, by } = command;
    return this.commands.run(disputeCase, data.itemId, extendDisputeCase, command, await this.facts.of(by, data));
  }
}
