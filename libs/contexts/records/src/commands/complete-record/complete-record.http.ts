import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, DateField, IdPipe, NestedField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { CompleteRecord } from './complete-record.decide';

class LearntDatesBody {
  @DateField({ description: '违法行为终了日', optional: true })
  actEnd?: string;
  @DateField({ description: '发现日', optional: true })
  found?: string;
  @DateField({ description: '送达日', optional: true, example: '2026-05-13' })
  served?: string;
  @DateField({ description: '公示日', optional: true, example: '2026-05-20' })
  published?: string;
  @DateField({ description: 'Last day of a restriction that runs; 9999-12-31 without end.', optional: true })
  measureUntil?: string;
}

class CompleteRecordBody {
  @NestedField(() => LearntDatesBody, { description: 'Dates learnt later; only missing ones are filled.' })
  dates!: LearntDatesBody;
}

@ApiTags('records')
@Controller('records')
export class CompleteRecordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/complete')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Add dates that were not known when the record was made' })
  @Answers(recordedSchema, { description: 'The record as completed.' })
  async complete(@Param('id', IdPipe) id: string, @Body() body: CompleteRecordBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new CompleteRecord({ id, ...body }, by)), { id });
  }
}
