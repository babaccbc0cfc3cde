import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, Receipts, recordedSchema, UsccField, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { CloseAgency } from './close-agency.decide';

class ClosingBody {
  @DateField({ description: 'First day on which it is no longer.', example: '2019-01-10' })
  on!: string;
  @UsccField({ description: 'The agency that takes over, registered before.', optional: true })
  successor?: string;
}

@ApiTags('agencies')
@Controller('agencies')
export class CloseAgencyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':uscc/close')
  @ApiOperation({ summary: 'An agency ends 机关撤销.' })
  @Access('city-office')
  @Answers(recordedSchema, { description: 'Closed.' })
  async close(@Param('uscc', UsccPipe) uscc: string, @Body() body: ClosingBody, @By() by: Caller) {
    const command = new CloseAgency({ uscc, ...body }, by);
    return this.receipts.of(await this.commands.execute<CloseAgency, Outcome>(command), { id: uscc });
  }
}
