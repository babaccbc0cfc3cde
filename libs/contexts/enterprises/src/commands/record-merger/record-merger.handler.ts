import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { succession } from '../../events/succession.state';
import { SuccessionFacts } from '../../ports/succession-facts';
import { mergerId } from '../../rules/succession-key.rule';
import { RecordMerger, recordMerger } from './record-merger.decide';

@CommandHandler(RecordMerger)
export class RecordMergerHandler implements ICommandHandler<RecordMerger> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: SuccessionFacts,
  ) {}

  async execute({ data, by }: RecordMerger): Promise<Outcome> {
    const { successor, on } = data;
    // One that goes on may be named among those that merge.
    const predecessors = [...new Set(data.predecessors)].filter((code) => code !== successor).sort();
    const id = mergerId(successor, predecessors, on);
    const { annulments } = await this.commands.load(succession, id);
    const outside = await this.facts.around(by, id, [...predecessors, successor]);
    const command = new RecordMerger({ ...data, predecessors, annulments }, by);
    return this.commands.run(succession, id, recordMerger, command, outside, { natural: true });
  }
}
