import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { normaliseUscc } from '@law';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { enterprise } from '../../events/enterprise.state';
import { KeepingFacts } from '../../ports/keeping-facts';
import { CancelEnterprise, cancelEnterprise } from './cancel-enterprise.decide';

@CommandHandler(CancelEnterprise)
export class CancelEnterpriseHandler implements ICommandHandler<CancelEnterprise> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: KeepingFacts,
  ) {}

  async execute(command: CancelEnterprise): Promise<Outcome> {
    const { data, by } = command;
    const outside = await this.facts.around(by);
    return this.commands.run(enterprise, normaliseUscc(data.uscc), cancelEnterprise, command, outside, {
      natural: true,
    });
  }
}
