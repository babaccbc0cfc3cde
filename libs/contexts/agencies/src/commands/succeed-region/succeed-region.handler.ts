import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { region } from '../../events/region.state';
import { RegisterFacts } from '../../ports/register-facts';
import { SucceedRegion, succeedRegion } from './succeed-region.decide';

@CommandHandler(SucceedRegion)
export class SucceedRegionHandler implements ICommandHandler<SucceedRegion> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly register: RegisterFacts,
  ) {}

  async execute(command: SucceedRegion): Promise<Outcome> {
    const { data, by } = command;
    const outside = {
      acting: await this.register.acting(by),
      unknownRegions: await this.register.unknownRegions([data.successor]),
    };
    return this.commands.run(region, data.code, succeedRegion, command, outside, { natural: true });
  }
}
