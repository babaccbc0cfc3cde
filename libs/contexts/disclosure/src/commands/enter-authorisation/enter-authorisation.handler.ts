import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, newIdFor, type Outcome } from '@platform/cqrs';
import { authorisation } from '../../events/authorisation.state';
import { AuthorisationOutside } from '../../ports/authorisation-outside';
import { EnterAuthorisation, enterAuthorisation } from './enter-authorisation.decide';

@CommandHandler(EnterAuthorisation)
export class EnterAuthorisationHandler implements ICommandHandler<EnterAuthorisation> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly outside: AuthorisationOutside,
  ) {}

  async execute(command: EnterAuthorisation): Promise<Outcome> {
    const { by } = command;
    const outside = await this.outside.of(by.agency ?? '', by.role);
    return this.commands.run(authorisation, newIdFor(by), enterAuthorisation, command, outside);
  }
}
