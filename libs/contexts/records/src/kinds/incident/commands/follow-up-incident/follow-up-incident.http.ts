import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, DateField, IdPipe, IntegerField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { FollowUpIncident } from './follow-up-incident.decide';

class FollowUpBody {
  @DateField({ description: 'Day of the report.', example: '2026-05-14' })
  on!: string;
  @IntegerField({ description: '死亡人数 in all, as now known.', example: 3, optional: true, min: 0 })
  dead?: number;
  @IntegerField({ description: '重伤人数 in all, as now known.', example: 1, optional: true, min: 0 })
  badlyHurt?: number;
  @IntegerField({ description: '直接经济损失 in all, in fen.', optional: true, min: 0 })
  lossFen?: number;
  @TextField({ description: 'What has changed; name no natural person.', optional: true })
  text?: string;
}

@ApiTags('records')
@Controller('records')
export class FollowUpIncidentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/follow-up')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Report what an accident has come to 续报、补报' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async followUp(@Param('id', IdPipe) id: string, @Body() body: FollowUpBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new FollowUpIncident({ id, ...body }, by)), { id });
  }
}
