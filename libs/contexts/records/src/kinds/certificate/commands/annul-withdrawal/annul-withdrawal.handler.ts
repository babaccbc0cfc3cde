import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { annulWithdrawal, AnnulWithdrawal } from './annul-withdrawal.decide';

@CommandHandler(AnnulWithdrawal)
export class AnnulWithdrawalHandler implements ICommandHandler<AnnulWithdrawal> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: AnnulWithdrawal): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    return this.commands.run(
      record,
      data.id,
      annulWithdrawal,
      command,
      await this.agencies.change(by, item, { ground: data.ground, paper: data.paper }),
    );
  }
}
