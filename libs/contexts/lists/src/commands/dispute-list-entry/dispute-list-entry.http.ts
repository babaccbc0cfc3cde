import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DISPUTE_GROUNDS, type DisputeGround } from '@law';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, IdPipe, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { DisputeListEntry } from './dispute-list-entry.decide';

class DisputeListEntryBody {
  @ChoiceField(DISPUTE_GROUNDS, { description: '异议, 行政复议, 行政诉讼.', example: 'objection' })
  ground!: DisputeGround;
  @TextField({ description: 'What you say against it; name no natural person.', example: '所依据的处罚已履行完毕。' })
  text!: string;
}

@ApiTags('lists')
@Controller('lists')
export class DisputeListEntryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('entries/:id/dispute')
  @Access('enterprise')
  @ApiOperation({ summary: 'Dispute an entry of your own 异议' })
  @Answers(recordedSchema, { description: 'The entry as changed.' })
  async dispute(@Param('id', IdPipe) id: string, @Body() body: DisputeListEntryBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new DisputeListEntry({ id, ...body }, by)), { id });
  }
}
