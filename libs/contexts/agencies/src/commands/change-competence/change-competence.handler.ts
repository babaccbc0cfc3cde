import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { agency } from '../../events/agency.state';
import { RegisterFacts } from '../../ports/register-facts';
import { ChangeCompetence, changeCompetence } from './change-competence.decide';

@CommandHandler(ChangeCompetence)
export class ChangeCompetenceHandler implements ICommandHandler<ChangeCompetence> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly register: RegisterFacts,
  ) {}

  async execute(command: ChangeCompetence): Promise<Outcome> {
    const { data, by } = command;
    const outside = {
      acting: await this.register.acting(by),
      ...(await this.register.named(data.regions, data.superior)),
    };
    return this.commands.run(agency, data.uscc, changeCompetence, command, outside, { natural: true });
  }
}
