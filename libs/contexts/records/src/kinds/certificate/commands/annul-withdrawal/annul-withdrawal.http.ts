import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, IdPipe, NestedField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { PAPER_GROUNDS, type PaperGround } from '../../../../events/record.events';
import { ChangeBody, PaperBody } from '../../../../ports/bodies';
import { AnnulWithdrawal } from './annul-withdrawal.decide';

class AnnulWithdrawalBody extends ChangeBody {
  @ChoiceField(PAPER_GROUNDS, {
    description: 'On review 复议, by a court 判决, by the authority itself.',
    example: 'court',
  })
  ground!: PaperGround;
  @NestedField(() => PaperBody)
  paper!: PaperBody;
}

@ApiTags('records')
@Controller('records')
export class AnnulWithdrawalController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/annul-withdrawal')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Annul only the withdrawal of a certificate: it holds again' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async annul(@Param('id', IdPipe) id: string, @Body() body: AnnulWithdrawalBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new AnnulWithdrawal({ id, ...body }, by)), { id });
  }
}
