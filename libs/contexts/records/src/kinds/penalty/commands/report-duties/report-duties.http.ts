import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, BooleanField, DateField, IdPipe, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { ReportDuties } from './report-duties.decide';

class DutiesBody {
  @BooleanField({ description: 'Whether the duties of the penalty are fulfilled.', example: true })
  fulfilled!: boolean;
  @DateField({ description: 'Day on which this held.', example: '2026-05-20' })
  on!: string;
}

@ApiTags('records')
@Controller('records')
export class ReportDutiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/report-duties')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Report whether the duties of a penalty are fulfilled 履行情况' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async report(@Param('id', IdPipe) id: string, @Body() body: DutiesBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new ReportDuties({ id, ...body }, by)), { id });
  }
}
