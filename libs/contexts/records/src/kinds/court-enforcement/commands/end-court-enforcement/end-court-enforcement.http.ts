import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, DateField, IdPipe, NestedField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { PaperBody } from '../../../../ports/bodies';
import { ENDINGS } from '../../court-enforcement.events';
import { EndCourtEnforcement } from './end-court-enforcement.decide';

class EndingBody {
  @DateField({ description: 'Day on which it ended.', example: '2026-05-20' })
  on!: string;
  @ChoiceField(ENDINGS, {
    description: '履行完毕, 终结执行, 删除失信信息; what only rests (终结本次执行程序) has not ended.',
    example: 'fulfilled',
  })
  ending!: (typeof ENDINGS)[number];
  @NestedField(() => PaperBody, { description: 'Paper of the court; the city office needs it.', optional: true })
  paper?: PaperBody;
}

@ApiTags('records')
@Controller('records')
export class EndCourtEnforcementController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/end-enforcement')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Report that the enforcement of a judgment has ended 履行完毕、终结执行' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async end(@Param('id', IdPipe) id: string, @Body() body: EndingBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new EndCourtEnforcement({ id, ...body }, by)), { id });
  }
}
