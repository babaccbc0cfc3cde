import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DISPUTE_GROUNDS, type DisputeGround } from '@law';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, IdPipe, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { DisputeRecord } from './dispute-record.decide';

class DisputeRecordBody {
  @ChoiceField(DISPUTE_GROUNDS, { description: '异议, 行政复议, 行政诉讼.', example: 'objection' })
  ground!: DisputeGround;
  @TextField({ description: 'What you say against it; name no natural person.', example: '样品不是本企业产品。' })
  text!: string;
}

@ApiTags('records')
@Controller('records')
export class DisputeRecordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/dispute')
  @Access('enterprise')
  @ApiOperation({ summary: 'Dispute a record of your own 异议' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async dispute(@Param('id', IdPipe) id: string, @Body() body: DisputeRecordBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new DisputeRecord({ id, ...body }, by)), { id });
  }
}
