import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, DateField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { RecordingBody } from '../../../../ports/bodies';
import type { WarnedOutcome } from '../../../../ports/recordings';
import { itemIdOf } from '../../../../rules/opened.rule';
import { mostSigns } from '../../../../rules/texts.rule';
import { productInjuryExample as example } from '../../product-injury-example.rule';
import { INJURED_PARTS, SEVERITIES } from '../../product-injury.events';
import { RecordProductInjury } from './record-product-injury.decide';

export class ProductInjuryBody extends RecordingBody {
  @TextField({ description: '报告医院', example: example.hospital, max: 200 })
  hospital!: string;
  @TextField({
    description: "Number of the hospital's report, never of a patient's file.",
    example: example.number,
    max: mostSigns('number'),
  })
  number!: string;
  @DateField({ description: 'Day of the injury.', example: example.injuredOn })
  injuredOn!: string;
  @TextField({ example: example.product, max: 200 })
  product!: string;
  @TextField({ description: '产品类别', example: example.category, max: 200 })
  category!: string;
  @ChoiceField(SEVERITIES, { description: '伤害严重程度', example: example.severity })
  severity!: (typeof SEVERITIES)[number];
  @ChoiceField(INJURED_PARTS, { description: '伤害部位', example: example.injuredPart })
  injuredPart!: (typeof INJURED_PARTS)[number];
  @TextField({ description: 'Batch or model.', optional: true })
  batch?: string;
  @TextField({
    description: 'How the product did harm; name no natural person.',
    example: example.facts,
    max: mostSigns('facts'),
    optional: true,
  })
  facts?: string;
}

@ApiTags('records')
@Controller('records')
export class RecordProductInjuryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('product-injuries')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record an injury by a product as a hospital reports it 产品伤害; nobody is named' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: ProductInjuryBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordProductInjury(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
