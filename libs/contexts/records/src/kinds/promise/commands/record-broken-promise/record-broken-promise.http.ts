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
import { RecordBrokenPromise } from './record-broken-promise.decide';

export class BrokenPromiseBody extends RecordingBody {
  @TextField({ description: 'Id of the promise.', example: 'promise-91371502PDY00001XC-0011' })
  broken!: string;
  @DateField({ description: 'Day on which the breach was found.', example: '2026-05-20' })
  on!: string;
  @TextField({ description: 'What was found.', example: '拒绝更换不合格轴承。', max: mostSigns('facts') })
  facts!: string;
}

@ApiTags('records')
@Controller('records')
export class RecordBrokenPromiseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('broken-promises')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record that a public promise was broken 违背承诺' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: BrokenPromiseBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordBrokenPromise(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
