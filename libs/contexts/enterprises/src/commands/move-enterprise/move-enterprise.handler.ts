import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { normaliseUscc } from '@law';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { enterprise } from '../../events/enterprise.state';
import { KeepingFacts } from '../../ports/keeping-facts';
import { MoveEnterprise, moveEnterprise } from './move-enterprise.decide';

@CommandHandler(MoveEnterprise)
export class MoveEnterpriseHandler implements ICommandHandler<MoveEnterprise> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: KeepingFacts,
  ) {}

  async execute(command: MoveEnterprise): Promise<Outcome> {
    const { data, by } = command;
    const outside = await this.facts.around(by, data.district);
    return this.commands.run(enterprise, normaliseUscc(data.uscc), moveEnterprise, command, outside, { natural: true });
  }
}
