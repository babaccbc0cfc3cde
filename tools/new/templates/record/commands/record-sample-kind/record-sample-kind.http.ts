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
import { sampleKindExample as example } from '../../sample-kind-example.rule';
import { RecordSampleKind } from './record-sample-kind.decide';

export class SampleKindBody extends RecordingBody {
  @DateField({ description: 'Day of the paper.', example: example.decidedOn })
  decidedOn!: string;
  @TextField({ description: 'Its number.', example: example.number, optional: true, max: mostSigns('number') })
  number?: string;
  @DateField({ description: 'Publication 公示日.', optional: true })
  published?: string;
}

@ApiTags('records')
@Controller('records')
export class RecordSampleKindController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('sample-kinds')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record a sample kind' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: SampleKindBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordSampleKind(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
