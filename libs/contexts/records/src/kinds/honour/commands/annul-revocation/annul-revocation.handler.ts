import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { annulRevocation, AnnulRevocation } from './annul-revocation.decide';

@CommandHandler(AnnulRevocation)
export class AnnulRevocationHandler implements ICommandHandler<AnnulRevocation> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: AnnulRevocation): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    return this.commands.run(
      record,
      data.id,
      annulRevocation,
      command,
      await this.agencies.change(by, item, { ground: data.ground, paper: data.paper }),
    );
  }
}
