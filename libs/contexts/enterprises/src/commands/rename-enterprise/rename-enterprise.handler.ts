import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { normaliseUscc } from '@law';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { enterprise } from '../../events/enterprise.state';
import { KeepingFacts } from '../../ports/keeping-facts';
import { RenameEnterprise, renameEnterprise } from './rename-enterprise.decide';

@CommandHandler(RenameEnterprise)
export class RenameEnterpriseHandler implements ICommandHandler<RenameEnterprise> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: KeepingFacts,
  ) {}

  async execute(command: RenameEnterprise): Promise<Outcome> {
    const { data, by } = command;
    const outside = await this.facts.around(by);
    return this.commands.run(enterprise, normaliseUscc(data.uscc), renameEnterprise, command, outside, {
      natural: true,
    });
  }
}
