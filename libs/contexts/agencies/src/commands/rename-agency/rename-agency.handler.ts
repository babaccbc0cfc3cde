import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { agency } from '../../events/agency.state';
import { RegisterFacts } from '../../ports/register-facts';
import { RenameAgency, renameAgency } from './rename-agency.decide';

@CommandHandler(RenameAgency)
export class RenameAgencyHandler implements ICommandHandler<RenameAgency> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly register: RegisterFacts,
  ) {}

  async execute(command: RenameAgency): Promise<Outcome> {
    const { data, by } = command;
    const outside = { acting: await this.register.acting(by) };
    return this.commands.run(agency, data.uscc, renameAgency, command, outside, { natural: true });
  }
}
