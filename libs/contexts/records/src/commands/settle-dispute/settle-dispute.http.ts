import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DISPUTE_OUTCOMES, type DisputeOutcome } from '@law';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, IdPipe, NestedField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { PAPER_GROUNDS, type PaperGround } from '../../events/record.events';
import { ChangeBody, PaperBody } from '../../ports/bodies';
import { SettleDispute } from './settle-dispute.decide';

class SettleDisputeBody extends ChangeBody {
  @ChoiceField(DISPUTE_OUTCOMES, { description: 'Undetermined: both texts and the mark stay.', example: 'confirmed' })
  outcome!: DisputeOutcome;
  @ChoiceField(PAPER_GROUNDS, {
    description: 'On review 复议, by a court 判决, by the authority itself; a superior and the city office say which.',
    optional: true,
  })
  ground?: PaperGround;
  @NestedField(() => PaperBody, {
    description: 'Needed by a superior (review decision) and the city office (judgment).',
    optional: true,
  })
  paper?: PaperBody;
}

@ApiTags('records')
@Controller('records')
export class SettleDisputeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/settle-dispute')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Answer a dispute 异议答复: somebody who has not made the record does' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async settleDispute(@Param('id', IdPipe) id: string, @Body() body: SettleDisputeBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new SettleDispute({ id, ...body }, by)), { id });
  }
}
