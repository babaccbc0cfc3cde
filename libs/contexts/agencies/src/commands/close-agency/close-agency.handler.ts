import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { agency } from '../../events/agency.state';
import { RegisterFacts } from '../../ports/register-facts';
import { CloseAgency, closeAgency } from './close-agency.decide';

@CommandHandler(CloseAgency)
export class CloseAgencyHandler implements ICommandHandler<CloseAgency> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly register: RegisterFacts,
  ) {}

  async execute(command: CloseAgency): Promise<Outcome> {
    const { data, by } = command;
    const outside = { acting: await this.register.acting(by), heir: await this.register.agency(data.successor) };
    return this.commands.run(agency, data.uscc, closeAgency, command, outside, { natural: true });
  }
}
