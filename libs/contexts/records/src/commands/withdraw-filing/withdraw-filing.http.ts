import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { ChangeBody } from '../../ports/bodies';
import { WithdrawFiling } from './withdraw-filing.decide';

class WithdrawFilingBody extends ChangeBody {}

@ApiTags('records')
@Controller('records')
export class WithdrawFilingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/withdraw-filing')
  @Access('enterprise')
  @ApiOperation({ summary: 'Take back what you filed yourself 自行撤回: as if never filed' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async withdraw(@Param('id', IdPipe) id: string, @Body() body: WithdrawFilingBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new WithdrawFiling({ id, ...body }, by)), { id });
  }
}
