import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, ListField, Receipts, recordedSchema, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { SucceedAgencies } from './succeed-agencies.decide';

class SuccessionBody {
  @ListField(() => 'uscc', { description: 'Agencies it takes over from.', example: ['11371500PDY0030267'], min: 1 })
  predecessors!: string[];
  @DateField({ description: 'First day on which these are no longer.', example: '2019-01-10' })
  on!: string;
}

@ApiTags('agencies')
@Controller('agencies')
export class SucceedAgenciesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':uscc/succeed')
  @ApiOperation({ summary: 'Take over from others 机构合并承继: they are closed.' })
  @Access('city-office')
  @Answers(recordedSchema, { description: 'Succeeded; the predecessors are closed at once after.' })
  async succeed(@Param('uscc', UsccPipe) uscc: string, @Body() body: SuccessionBody, @By() by: Caller) {
    const command = new SucceedAgencies({ uscc, ...body }, by);
    return this.receipts.of(await this.commands.execute<SucceedAgencies, Outcome>(command), { id: uscc });
  }
}
