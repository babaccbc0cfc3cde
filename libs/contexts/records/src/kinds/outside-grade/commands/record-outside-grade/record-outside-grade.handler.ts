import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Recordings, type WarnedOutcome } from '../../../../ports/recordings';
import { outsideGradeKey } from '../../outside-grade-key.rule';
import { GradeSchemes } from '../../ports/grade-schemes';
import { recordOutsideGrade, RecordOutsideGrade } from './record-outside-grade.decide';

@CommandHandler(RecordOutsideGrade)
export class RecordOutsideGradeHandler implements ICommandHandler<RecordOutsideGrade> {
  constructor(
    private readonly recordings: Recordings,
    private readonly schemes: GradeSchemes,
  ) {}

  async execute(command: RecordOutsideGrade): Promise<WarnedOutcome> {
    const { data, by } = command;
    const schemes = await this.schemes.of(data.scheme);
    return this.recordings.run(command, {
      on: data.givenOn,
      keyOf: (agency) => outsideGradeKey(data, agency),
      as: (uscc) => new RecordOutsideGrade({ ...data, uscc }, by),
      decide: recordOutsideGrade,
      more: () => ({ schemes }),
    });
  }
}
