import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { agency } from '../../events/agency.state';
import { RegisterFacts } from '../../ports/register-facts';
import { SetSecondPersonRule, setSecondPersonRule } from './set-second-person-rule.decide';

@CommandHandler(SetSecondPersonRule)
export class SetSecondPersonRuleHandler implements ICommandHandler<SetSecondPersonRule> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly register: RegisterFacts,
  ) {}

  async execute(command: SetSecondPersonRule): Promise<Outcome> {
    const { data, by } = command;
    const outside = { acting: await this.register.acting(by) };
    return this.commands.run(agency, data.uscc, setSecondPersonRule, command, outside);
  }
}
