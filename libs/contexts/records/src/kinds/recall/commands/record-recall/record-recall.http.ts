import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, DateField, IntegerField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { RecordingBody } from '../../../../ports/bodies';
import type { WarnedOutcome } from '../../../../ports/recordings';
import { itemIdOf } from '../../../../rules/opened.rule';
import { mostSigns } from '../../../../rules/texts.rule';
import { recallExample as example } from '../../recall-example.rule';
import { RECALLS } from '../../recall.events';
import { RecordRecall } from './record-recall.decide';

export class RecallBody extends RecordingBody {
  @ChoiceField(RECALLS, {
    description: 'Ordered 责令召回, or begun by the maker itself 主动召回.',
    example: example.recall,
  })
  recall!: (typeof RECALLS)[number];
  @TextField({ example: example.product })
  product!: string;
  @DateField({ description: 'Day of the order, or on which the maker filed its plan.', example: example.decidedOn })
  decidedOn!: string;
  @TextField({ description: 'Number of the order or of the plan.', optional: true, max: mostSigns('number') })
  number?: string;
  @TextField({ description: 'Batch or model.', example: example.batch, optional: true })
  batch?: string;
  @TextField({ description: '缺陷', example: example.defect, optional: true })
  defect?: string;
  @IntegerField({ description: 'How many pieces are called back.', example: example.pieces, optional: true, min: 1 })
  pieces?: number;
  @TextField({ description: 'Trade, code of GB/T 4754.', optional: true, max: mostSigns('trade') })
  trade?: string;
  @DateField({ description: 'Publication 公示日.', optional: true })
  published?: string;
}

@ApiTags('records')
@Controller('records')
export class RecordRecallController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('recalls')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record the recall of a product 召回, ordered or voluntary' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: RecallBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordRecall(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
