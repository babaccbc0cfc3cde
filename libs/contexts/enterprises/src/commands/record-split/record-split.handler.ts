import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { succession } from '../../events/succession.state';
import { SuccessionFacts } from '../../ports/succession-facts';
import { splitId } from '../../rules/succession-key.rule';
import { RecordSplit, recordSplit } from './record-split.decide';

@CommandHandler(RecordSplit)
export class RecordSplitHandler implements ICommandHandler<RecordSplit> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: SuccessionFacts,
  ) {}

  async execute({ data, by }: RecordSplit): Promise<Outcome> {
    const { parent, on } = data;
    const parts = [...new Set(data.parts)].sort();
    const id = splitId(parent, parts, on);
    const { annulments } = await this.commands.load(succession, id);
    const outside = await this.facts.around(by, id, [parent, ...parts]);
    const command = new RecordSplit({ ...data, parts, annulments }, by);
    return this.commands.run(succession, id, recordSplit, command, outside, { natural: true });
  }
}
