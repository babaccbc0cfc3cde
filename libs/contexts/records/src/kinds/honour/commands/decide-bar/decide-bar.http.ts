import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, BooleanField, IdPipe, Receipts, recordedSchema, TextField, UsccField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { DecideBar } from './decide-bar.decide';

class BarDecisionBody {
  @UsccField({ description: 'The enterprise that took over from the holder.', example: '91371502PDY000028C' })
  heir!: string;
  @BooleanField({ description: 'It may never apply for this award either.', example: true })
  follows!: boolean;
  @TextField({
    description: 'Reasons 理由; no natural person is named in them.',
    example: '原控制人继续控制合并后企业。',
  })
  reason!: string;
}

@ApiTags('awards')
@Controller('records')
export class DecideBarController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/bar')
  @Access('award-office', 'regulator', 'city-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({
    summary: 'Whether a bar passes by a merger whose paper does not say who prevails: the award’s office',
  })
  @Answers(recordedSchema, { description: 'Decided; a later decision takes its place.' })
  async decide(@Param('id', IdPipe) id: string, @Body() body: BarDecisionBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new DecideBar({ id, ...body }, by)), { id });
  }
}
