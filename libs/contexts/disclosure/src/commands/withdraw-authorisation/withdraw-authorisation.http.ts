import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import type { Outcome } from '@platform/cqrs';
import { Answers, IdPipe, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { WithdrawAuthorisation } from './withdraw-authorisation.decide';

@ApiTags('disclosure')
@Controller('authorisations')
export class WithdrawAuthorisationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/withdraw')
  @Access('enterprise')
  @ApiOperation({ summary: 'Withdraw an authorisation, at once' })
  @Answers(recordedSchema, { description: 'Withdrawn; again changes nothing.' })
  async withdraw(@Param('id', IdPipe) id: string, @By() by: Caller) {
    const outcome = await this.commands.execute<WithdrawAuthorisation, Outcome>(new WithdrawAuthorisation({ id }, by));
    return this.receipts.of(outcome, { id });
  }
}
