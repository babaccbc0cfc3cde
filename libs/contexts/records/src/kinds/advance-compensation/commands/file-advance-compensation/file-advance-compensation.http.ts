import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, IntegerField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { itemIdOf } from '../../../../rules/opened.rule';
import { mostSigns } from '../../../../rules/texts.rule';
import { advanceCompensationExample as example } from '../../advance-compensation-example.rule';
import { FileAdvanceCompensation } from './file-advance-compensation.decide';

export class AdvanceCompensationBody {
  @DateField({ description: 'Day on which it was paid.', example: example.paid })
  paid!: string;
  @IntegerField({ description: 'How many consumers were compensated.', example: example.consumers, min: 1 })
  consumers!: number;
  @IntegerField({ description: 'What they got in all, in fen.', example: example.amountFen, min: 1 })
  amountFen!: number;
  @TextField({ example: example.product, optional: true })
  product?: string;
  @TextField({ description: 'What for; name nobody.', example: example.facts, optional: true, max: mostSigns('facts') })
  facts?: string;
  @TextField({ description: '备注', optional: true })
  remark?: string;
}

@ApiTags('records')
@Controller('records')
export class FileAdvanceCompensationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('advance-compensations')
  @Access('enterprise')
  @ApiOperation({ summary: 'Tell that you have compensated consumers in advance 先行赔偿' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async file(@Body() body: AdvanceCompensationBody, @By() by: Caller) {
    const outcome: Outcome = await this.commands.execute(new FileAdvanceCompensation(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream) });
  }
}
