import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { normaliseUscc } from '@law';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { enterprise } from '../../events/enterprise.state';
import { KeepingFacts } from '../../ports/keeping-facts';
import { RegisterEnterprise, registerEnterprise } from './register-enterprise.decide';

@CommandHandler(RegisterEnterprise)
export class RegisterEnterpriseHandler implements ICommandHandler<RegisterEnterprise> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: KeepingFacts,
  ) {}

  async execute(command: RegisterEnterprise): Promise<Outcome> {
    const { data, by } = command;
    const outside = await this.facts.around(by, data.district);
    return this.commands.run(enterprise, normaliseUscc(data.uscc), registerEnterprise, command, outside, {
      natural: true,
    });
  }
}
