import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { region } from '../../events/region.state';
import { RegisterFacts } from '../../ports/register-facts';
import { RegisterRegion, registerRegion } from './register-region.decide';

@CommandHandler(RegisterRegion)
export class RegisterRegionHandler implements ICommandHandler<RegisterRegion> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly register: RegisterFacts,
  ) {}

  async execute(command: RegisterRegion): Promise<Outcome> {
    const { data, by } = command;
    const outside = {
      acting: await this.register.acting(by),
      unknownRegions: await this.register.unknownRegions(data.within === undefined ? [] : [data.within]),
    };
    return this.commands.run(region, data.code, registerRegion, command, outside, { natural: true });
  }
}
