import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { agency } from '../../events/agency.state';
import { RegisterFacts } from '../../ports/register-facts';
import { SucceedAgencies, succeedAgencies } from './succeed-agencies.decide';

@CommandHandler(SucceedAgencies)
export class SucceedAgenciesHandler implements ICommandHandler<SucceedAgencies> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly register: RegisterFacts,
  ) {}

  async execute(command: SucceedAgencies): Promise<Outcome> {
    const { data, by } = command;
    const found = await Promise.all(data.predecessors.map((uscc) => this.register.agency(uscc)));
    const outside = {
      acting: await this.register.acting(by),
      known: found.filter((agency) => agency !== undefined),
      heirs: (await this.register.agency(data.uscc))?.heirs ?? [],
    };
    return this.commands.run(agency, data.uscc, succeedAgencies, command, outside, { natural: true });
  }
}
