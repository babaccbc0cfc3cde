import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { authorisation } from '../../events/authorisation.state';
import { WithdrawAuthorisation, withdrawAuthorisation } from './withdraw-authorisation.decide';

@CommandHandler(WithdrawAuthorisation)
export class WithdrawAuthorisationHandler implements ICommandHandler<WithdrawAuthorisation> {
  constructor(private readonly commands: CommandRunner) {}

  execute(command: WithdrawAuthorisation): Promise<Outcome> {
    return this.commands.run(authorisation, command.data.id, withdrawAuthorisation, command, undefined, {
      natural: true,
    });
  }
}
