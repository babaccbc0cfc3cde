import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, newIdFor, type Outcome } from '@platform/cqrs';
import { authorisation } from '../../events/authorisation.state';
import { AuthorisationOutside } from '../../ports/authorisation-outside';
import { GrantAuthorisation, grantAuthorisation } from './grant-authorisation.decide';

@CommandHandler(GrantAuthorisation)
export class GrantAuthorisationHandler implements ICommandHandler<GrantAuthorisation> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly outside: AuthorisationOutside,
  ) {}

  async execute(command: GrantAuthorisation): Promise<Outcome> {
    const outside = await this.outside.of(command.data.reader);
    return this.commands.run(authorisation, newIdFor(command.by), grantAuthorisation, command, outside);
  }
}
