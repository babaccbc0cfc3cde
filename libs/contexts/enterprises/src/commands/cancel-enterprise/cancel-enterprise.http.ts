import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, Receipts, recordedSchema, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { CancelEnterprise } from './cancel-enterprise.decide';

class CancellationBody {
  @DateField({ description: 'First day on which it holds.', example: '2026-03-02' })
  on!: string;
}

@ApiTags('enterprises')
@Controller('enterprises')
export class CancelEnterpriseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':uscc/cancel')
  @ApiOperation({ summary: 'The registration was cancelled 注销; what is recorded stays.' })
  @Access('regulator', 'city-office')
  @Answers(recordedSchema, { description: 'Recorded; the same again changes nothing.' })
  async cancel(@Param('uscc', UsccPipe) uscc: string, @Body() body: CancellationBody, @By() by: Caller) {
    const command = new CancelEnterprise({ uscc, ...body }, by);
    return this.receipts.of(await this.commands.execute<CancelEnterprise, Outcome>(command), { id: uscc });
  }
}
