import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { succession } from '../../events/succession.state';
import { KeepingFacts } from '../../ports/keeping-facts';
import { AnnulSuccession, annulSuccession } from './annul-succession.decide';

@CommandHandler(AnnulSuccession)
export class AnnulSuccessionHandler implements ICommandHandler<AnnulSuccession> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: KeepingFacts,
  ) {}

  async execute(command: AnnulSuccession): Promise<Outcome> {
    const { data, by } = command;
    const { annulments } = await this.commands.load(succession, data.id);
    const outside = await this.facts.around(by);
    const again = new AnnulSuccession({ ...data, annulments }, by);
    return this.commands.run(succession, data.id, annulSuccession, again, outside, { natural: true });
  }
}
