import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, DateField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { RecordingBody } from '../../../../ports/bodies';
import type { WarnedOutcome } from '../../../../ports/recordings';
import { itemIdOf } from '../../../../rules/opened.rule';
import { mostSigns } from '../../../../rules/texts.rule';
import { outsideGradeExample as example } from '../../outside-grade-example.rule';
import { RecordOutsideGrade } from './record-outside-grade.decide';

export class OutsideGradeBody extends RecordingBody {
  @TextField({ description: 'Scheme of the rule data `outside-grades`.', example: example.scheme, max: 64 })
  scheme!: string;
  @TextField({ description: 'Year, month or day it is about.', example: example.period, max: 10 })
  period!: string;
  @TextField({ description: 'Step of the ladder 等级.', example: example.step, max: 64 })
  step!: string;
  @DateField({ description: 'Day on which it was given.', example: example.givenOn })
  givenOn!: string;
  @TextField({ description: '评价依据', example: example.legalBasis, max: mostSigns('legalBasis') })
  legalBasis!: string;
  @TextField({ description: '文号', optional: true, max: mostSigns('number') })
  number?: string;
}

@ApiTags('records')
@Controller('records')
export class RecordOutsideGradeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('outside-grades')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({
    summary: 'Record a grade your agency gave by a scheme of its own 他评等级 (tax, customs, environment)',
  })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: OutsideGradeBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordOutsideGrade(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
