import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { itemIdOf } from '../../../../rules/opened.rule';
import { Papers } from '../../../../ports/papers';
import { Recordings, type WarnedOutcome } from '../../../../ports/recordings';
import { ClassWarnings } from '../../ports/class-warnings';
import { penaltyKey } from '../../penalty-key.rule';
import { recordPenalty, RecordPenalty } from './record-penalty.decide';

@CommandHandler(RecordPenalty)
export class RecordPenaltyHandler implements ICommandHandler<RecordPenalty> {
  constructor(
    private readonly recordings: Recordings,
    private readonly papers: Papers,
    private readonly classes: ClassWarnings,
  ) {}

  async execute(command: RecordPenalty): Promise<WarnedOutcome> {
    const { data, by } = command;
    const outcome = await this.recordings.run(command, {
      on: data.dates.decided,
      keyOf: (authority) => penaltyKey(data, authority),
      as: (uscc) => new RecordPenalty({ ...data, uscc }, by),
      decide: recordPenalty,
      more: ({ normalisedNumber }) => ({ normalisedNumber }),
    });
    if (outcome.repeated) await this.papers.refuseOtherPersons(itemIdOf(outcome.stream), data);
    return { ...outcome, warnings: [...outcome.warnings, ...(await this.classes.of(data))] };
  }
}
