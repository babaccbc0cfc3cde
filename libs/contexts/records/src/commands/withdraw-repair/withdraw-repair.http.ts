import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, IdPipe, NestedField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { PAPER_GROUNDS, type PaperGround } from '../../events/record.events';
import { ChangeBody, PaperBody } from '../../ports/bodies';
import { WithdrawRepair } from './withdraw-repair.decide';

class WithdrawRepairBody extends ChangeBody {
  @ChoiceField(PAPER_GROUNDS, {
    description: 'On review 复议, by a court 判决, by the authority itself.',
    optional: true,
  })
  ground?: PaperGround;
  @NestedField(() => PaperBody)
  paper!: PaperBody;
}

@ApiTags('records')
@Controller('records')
export class WithdrawRepairController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/withdraw-repair')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Withdraw the repair of a record 撤销信用修复: it is as it was before' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async withdraw(@Param('id', IdPipe) id: string, @Body() body: WithdrawRepairBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new WithdrawRepair({ id, ...body }, by)), { id });
  }
}
