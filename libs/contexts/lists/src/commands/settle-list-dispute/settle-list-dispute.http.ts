import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DISPUTE_OUTCOMES, type DisputeOutcome } from '@law';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, IdPipe, NestedField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { PAPER_GROUNDS } from '../../events/listing.events';
import { PaperBody } from '../../ports/bodies';
import { SettleListDispute } from './settle-list-dispute.decide';

class SettleListDisputeBody {
  @ChoiceField(DISPUTE_OUTCOMES, {
    description: 'Corrected: the entry was ended since. Undetermined: both texts and the mark stay.',
    example: 'confirmed',
  })
  outcome!: DisputeOutcome;
  @TextField({ description: 'Answer 答复; no natural person is named in it.', example: '经核查，列入无误' })
  reason!: string;
  @ChoiceField(PAPER_GROUNDS, {
    description: 'On review 复议, by a court 判决, by the authority itself; a superior and the city office say which.',
    optional: true,
  })
  ground?: (typeof PAPER_GROUNDS)[number];
  @NestedField(() => PaperBody, {
    description: 'Needed by a superior (review decision) and the city office (judgment).',
    optional: true,
  })
  paper?: PaperBody;
}

@ApiTags('lists')
@Controller('lists')
export class SettleListDisputeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('entries/:id/settle-dispute')
  @Access('regulator', 'city-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Answer a dispute of an entry 异议答复: somebody who has not made the entry does' })
  @Answers(recordedSchema, { description: 'The entry as changed.' })
  async settle(@Param('id', IdPipe) id: string, @Body() body: SettleListDisputeBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new SettleListDispute({ id, ...body }, by)), { id });
  }
}
