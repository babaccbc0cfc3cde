import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { ListFacts } from '../../ports/list-facts';
import { learnActEnd, LearnActEnd } from './learn-act-end.decide';

@CommandHandler(LearnActEnd)
export class LearnActEndHandler implements ICommandHandler<LearnActEnd> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: ListFacts,
  ) {}

  async execute(command: LearnActEnd): Promise<Outcome> {
    const { item } = await this.commands.load(listing, command.data.id);
    const basis = await this.facts.basis(item);
    return this.commands.run(listing, command.data.id, learnActEnd, command, { basis });
  }
}
