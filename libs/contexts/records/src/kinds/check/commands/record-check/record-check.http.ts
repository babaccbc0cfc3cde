import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, BooleanField, ChoiceField, DateField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { CHECK_KINDS, CHECK_RESULTS } from '../../check.events';
import { RecordingBody } from '../../../../ports/bodies';
import type { WarnedOutcome } from '../../../../ports/recordings';
import { checkExample as example } from '../../check-example.rule';
import { itemIdOf } from '../../../../rules/opened.rule';
import { mostSigns } from '../../../../rules/texts.rule';
import { RecordCheck } from './record-check.decide';

export class CheckBody extends RecordingBody {
  @ChoiceField(CHECK_KINDS, { description: 'Inspection 检查 or spot check 监督抽查.', example: example.checkKind })
  checkKind!: (typeof CHECK_KINDS)[number];
  @TextField({
    description: 'Number of the report; without one an Idempotency-Key is needed.',
    example: example.number,
    optional: true,
    max: mostSigns('number'),
  })
  number?: string;
  @DateField({ description: 'Day of the inspection or of the sampling.', example: example.checkedOn })
  checkedOn!: string;
  @ChoiceField(CHECK_RESULTS, { example: example.result })
  result!: (typeof CHECK_RESULTS)[number];
  @DateField({
    description: 'Day the result became final; leave out while a re-inspection 复检 may be asked.',
    optional: true,
  })
  finalOn?: string;
  @BooleanField({ description: 'Failed again at the re-check after rectification.', optional: true })
  again?: boolean;
  @TextField({ example: example.product, optional: true })
  product?: string;
  @TextField({ description: 'Batch or model of the sample.', optional: true })
  batch?: string;
  @TextField({ description: 'Standard checked against.', optional: true })
  standard?: string;
  @TextField({ description: '不合格项目', example: example.failings, optional: true })
  failings?: string;
  @TextField({ description: '检验机构', optional: true })
  institute?: string;
  @TextField({ description: 'Trade, code of GB/T 4754.', optional: true, max: mostSigns('trade') })
  trade?: string;
  @DateField({ description: 'Service of the result 送达日.', optional: true })
  served?: string;
  @DateField({ description: 'Publication 公示日.', optional: true })
  published?: string;
}

@ApiTags('records')
@Controller('records')
export class RecordCheckController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('checks')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record the result of an inspection or a spot check 监督抽查' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: CheckBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordCheck(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
