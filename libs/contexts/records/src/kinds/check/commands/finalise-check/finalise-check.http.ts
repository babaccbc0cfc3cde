import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, DateField, IdPipe, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { CHECK_RESULTS } from '../../check.events';
import { FinaliseCheck } from './finalise-check.decide';

class FinalityBody {
  @DateField({ description: 'Day on which the result became final.', example: '2026-03-27' })
  on!: string;
  @ChoiceField(CHECK_RESULTS, { description: 'Result of the re-inspection 复检, where there was one.', optional: true })
  result?: (typeof CHECK_RESULTS)[number];
}

@ApiTags('records')
@Controller('records')
export class FinaliseCheckController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/finalise')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'The result of a check became final 终局' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async finalise(@Param('id', IdPipe) id: string, @Body() body: FinalityBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new FinaliseCheck({ id, ...body }, by)), { id });
  }
}
