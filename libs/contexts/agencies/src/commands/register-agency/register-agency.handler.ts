import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { agency } from '../../events/agency.state';
import { RegisterFacts } from '../../ports/register-facts';
import { RegisterAgency, registerAgency } from './register-agency.decide';

@CommandHandler(RegisterAgency)
export class RegisterAgencyHandler implements ICommandHandler<RegisterAgency> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly register: RegisterFacts,
  ) {}

  async execute(command: RegisterAgency): Promise<Outcome> {
    const { data, by } = command;
    const outside = {
      acting: await this.register.acting(by),
      ...(await this.register.named(data.regions, data.superior)),
    };
    return this.commands.run(agency, data.uscc, registerAgency, command, outside, { natural: true });
  }
}
