import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { normaliseUscc } from '@law';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { enterprise } from '../../events/enterprise.state';
import { KeepingFacts } from '../../ports/keeping-facts';
import { ChangeTrade, changeTrade } from './change-trade.decide';

@CommandHandler(ChangeTrade)
export class ChangeTradeHandler implements ICommandHandler<ChangeTrade> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: KeepingFacts,
  ) {}

  async execute(command: ChangeTrade): Promise<Outcome> {
    const { data, by } = command;
    const outside = await this.facts.around(by);
    return this.commands.run(enterprise, normaliseUscc(data.uscc), changeTrade, command, outside, { natural: true });
  }
}
