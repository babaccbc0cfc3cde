import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, IdPipe, NestedField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { ChangeBody, PaperBody } from '../../ports/bodies';
import { PAPER_GROUNDS, type PaperGround } from '../../events/record.events';
import { ReinstateRecord } from './reinstate-record.decide';

class ReinstateRecordBody extends ChangeBody {
  @ChoiceField(PAPER_GROUNDS, {
    description:
      'On review 复议, by a court 判决, by the authority itself; what fell by one of the first two, by the same.',
    example: 'court',
    optional: true,
  })
  ground?: PaperGround;
  @NestedField(() => PaperBody)
  paper!: PaperBody;
}

@ApiTags('records')
@Controller('records')
export class ReinstateRecordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/reinstate')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Let an annulled record count again' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async reinstate(@Param('id', IdPipe) id: string, @Body() body: ReinstateRecordBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new ReinstateRecord({ id, ...body }, by)), { id });
  }
}
