import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, DateField, IdPipe, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { DismissQualityOfficer } from './dismiss-quality-officer.decide';

class DismissalBody {
  @DateField({ description: 'First day out of office 离任日.', example: '2026-05-20' })
  on!: string;
}

@ApiTags('records')
@Controller('records')
export class DismissQualityOfficerController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/dismissal')
  @Access('enterprise')
  @ApiOperation({ summary: 'Tell that your chief quality officer has left 首席质量官离任' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async dismiss(@Param('id', IdPipe) id: string, @Body() body: DismissalBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new DismissQualityOfficer({ id, ...body }, by)), { id });
  }
}
