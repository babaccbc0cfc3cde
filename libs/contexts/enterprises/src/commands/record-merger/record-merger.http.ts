import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, ListField, NestedField, Receipts, recordedSchema, UsccField } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { SuccessionPaperBody } from '../../ports/paper-body';
import { successionIdOf } from '../../rules/succession-key.rule';
import { RecordMerger } from './record-merger.decide';

class MergerBody {
  @ListField(() => 'uscc', {
    description: 'Those that merge and are no more.',
    example: ['91371502PDY000028C'],
    min: 1,
    max: 50,
  })
  predecessors!: string[];
  @UsccField({
    description: 'The one that takes over 承继企业: a new one, or one of those that merge, which goes on.',
    example: '91371502PDY00001XC',
  })
  successor!: string;
  @DateField({ description: 'First day on which it holds.', example: '2026-03-02' })
  on!: string;
  @NestedField(() => SuccessionPaperBody)
  paper!: SuccessionPaperBody;
  @UsccField({
    description: 'The party that prevails in the successor, or whose controller does, where the paper says so.',
    optional: true,
  })
  prevailing?: string;
}

@ApiTags('enterprises')
@Controller('successions')
export class RecordMergerController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('mergers')
  @ApiOperation({ summary: 'Enterprises have merged 合并: what was theirs is the successor’s.' })
  @Access('regulator', 'city-office')
  @Answers(recordedSchema, { status: 201, description: 'Recorded, with its id; the same again changes nothing.' })
  async merge(@Body() body: MergerBody, @By() by: Caller) {
    const outcome = await this.commands.execute<RecordMerger, Outcome>(new RecordMerger(body, by));
    return this.receipts.of(outcome, { id: successionIdOf(outcome.stream) });
  }
}
