import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { itemIdOf } from '../../../../rules/opened.rule';
import { promiseExample as example } from '../../promise-example.rule';
import { MakePromise } from './make-promise.decide';

export class PromiseBody {
  @DateField({ description: 'Day on which it is made.', example: example.on })
  on!: string;
  @TextField({ description: 'What you promise; name no natural person.', example: example.content })
  content!: string;
  @DateField({ description: 'Last day of what is promised; absent = without end.', optional: true })
  until?: string;
  @TextField({ description: '备注', optional: true })
  remark?: string;
}

@ApiTags('records')
@Controller('records')
export class MakePromiseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('promises')
  @Access('enterprise')
  @ApiOperation({ summary: 'Promise something to everyone 公开承诺' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async make(@Body() body: PromiseBody, @By() by: Caller) {
    const outcome: Outcome = await this.commands.execute(new MakePromise(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream) });
  }
}
