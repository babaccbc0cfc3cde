import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { ConfirmRecord } from './confirm-record.decide';

@ApiTags('records')
@Controller('records')
export class ConfirmRecordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/confirm')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Confirm, as a second person, what a colleague recorded' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async confirm(@Param('id', IdPipe) id: string, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new ConfirmRecord({ id }, by)), { id });
  }
}
