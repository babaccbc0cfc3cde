import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { enterprise } from '../../events/enterprise.state';
import { RestoreEnterprise, restoreEnterprise } from './restore-enterprise.decide';

@CommandHandler(RestoreEnterprise)
export class RestoreEnterpriseHandler implements ICommandHandler<RestoreEnterprise> {
  constructor(private readonly commands: CommandRunner) {}

  execute(command: RestoreEnterprise): Promise<Outcome> {
    return this.commands.run(enterprise, command.data.uscc, restoreEnterprise, command);
  }
}
