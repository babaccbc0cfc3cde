import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { AgencyFacts } from '../../../../ports/agency-facts';
import { withdrawCertificate, WithdrawCertificate } from './withdraw-certificate.decide';

@CommandHandler(WithdrawCertificate)
export class WithdrawCertificateHandler implements ICommandHandler<WithdrawCertificate> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  async execute(command: WithdrawCertificate): Promise<Outcome> {
    const { data, by } = command;
    const { item } = await this.commands.load(record, data.id);
    const outside = await this.agencies.change(by, item, { paper: data.paper });
    return this.commands.run(record, data.id, withdrawCertificate, command, outside);
  }
}
