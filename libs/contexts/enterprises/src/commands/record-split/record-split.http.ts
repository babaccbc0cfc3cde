import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import {
  Answers,
  BooleanField,
  DateField,
  ListField,
  NestedField,
  Receipts,
  recordedSchema,
  UsccField,
} from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { SuccessionPaperBody } from '../../ports/paper-body';
import { successionIdOf } from '../../rules/succession-key.rule';
import { RecordSplit } from './record-split.decide';

class SplitBody {
  @UsccField({ description: 'The one that splits.', example: '91371502PDY000028C' })
  parent!: string;
  @ListField(() => 'uscc', {
    description: 'Its parts, which are enterprises of their own since.',
    example: ['91371502PDY0000367'],
    min: 1,
    max: 50,
  })
  parts!: string[];
  @BooleanField({ description: 'The parent is no more 解散分立; else it goes on 存续分立.', example: false })
  parentEnds!: boolean;
  @DateField({ description: 'First day on which it holds.', example: '2026-03-02' })
  on!: string;
  @NestedField(() => SuccessionPaperBody)
  paper!: SuccessionPaperBody;
}

@ApiTags('enterprises')
@Controller('successions')
export class RecordSplitController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('splits')
  @ApiOperation({ summary: 'An enterprise has split 分立: what it has from before that day is each part’s.' })
  @Access('regulator', 'city-office')
  @Answers(recordedSchema, { status: 201, description: 'Recorded, with its id; the same again changes nothing.' })
  async split(@Body() body: SplitBody, @By() by: Caller) {
    const outcome = await this.commands.execute<RecordSplit, Outcome>(new RecordSplit(body, by));
    return this.receipts.of(outcome, { id: successionIdOf(outcome.stream) });
  }
}
