import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, NestedField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { ChangeBody, PaperBody } from '../../../../ports/bodies';
import { WithdrawCertificate } from './withdraw-certificate.decide';

class WithdrawCertificateBody extends ChangeBody {
  @NestedField(() => PaperBody)
  paper!: PaperBody;
}

@ApiTags('records')
@Controller('records')
export class WithdrawCertificateController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/withdraw')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Withdraw a certificate or licence 撤销、注销' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async withdraw(@Param('id', IdPipe) id: string, @Body() body: WithdrawCertificateBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new WithdrawCertificate({ id, ...body }, by)), { id });
  }
}
