import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, DateField, IdPipe, IntegerField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { CompleteRecall } from './complete-recall.decide';

class RecallCompletionBody {
  @DateField({ description: 'Day on which it was complete.', example: '2026-05-20' })
  on!: string;
  @IntegerField({ description: 'Pieces taken back, put right or destroyed in all.', example: 1_130, min: 0 })
  recalled!: number;
  @TextField({ description: 'What became of them; name no natural person.', optional: true })
  text?: string;
}

@ApiTags('records')
@Controller('records')
export class CompleteRecallController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/complete-recall')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Report that a recall is complete 召回完成, and how many pieces came back' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async complete(@Param('id', IdPipe) id: string, @Body() body: RecallCompletionBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new CompleteRecall({ id, ...body }, by)), { id });
  }
}
