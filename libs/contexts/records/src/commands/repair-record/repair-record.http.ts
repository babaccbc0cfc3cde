import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, NestedField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { PaperBody } from '../../ports/bodies';
import { mostSigns } from '../../rules/texts.rule';
import { RepairRecord } from './repair-record.decide';

class RepairRecordBody {
  @TextField({
    description: 'Who decided it, as in the paper 修复决定机关.',
    example: '山东省市场监督管理局',
    max: mostSigns('agencyName'),
  })
  authority!: string;
  @NestedField(() => PaperBody)
  paper!: PaperBody;
}

@ApiTags('records')
@Controller('records')
export class RepairRecordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/repair')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record a repair 信用修复 decided elsewhere: publication, sharing and use end together' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async repair(@Param('id', IdPipe) id: string, @Body() body: RepairRecordBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new RepairRecord({ id, ...body }, by)), { id });
  }
}
