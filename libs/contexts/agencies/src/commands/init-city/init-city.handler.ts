import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import { agency } from '../../events/agency.state';
import { InitCity, initCity } from './init-city.decide';

@CommandHandler(InitCity)
export class InitCityHandler implements ICommandHandler<InitCity> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly reads: ReadDatabase,
  ) {}

  async execute(command: InitCity): Promise<Outcome> {
    const rows = await this.reads.query<{ uscc: string }>(
      `select uscc from read.agency where kind = 'city-office' and valid_until is null limit 10`,
    );
    const outside = { offices: rows.map(({ uscc }) => uscc) };
    return this.commands.run(agency, command.data.uscc, initCity, command, outside, { natural: true });
  }
}
