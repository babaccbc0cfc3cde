import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, Receipts, recordedSchema, TextField, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { MoveEnterprise } from './move-enterprise.decide';

class DistrictBody {
  @TextField({ description: 'Code of a registered region.', example: '371503', max: 13 })
  district!: string;
  @DateField({ description: 'First day on which it holds.', example: '2026-03-02' })
  on!: string;
}

@ApiTags('enterprises')
@Controller('enterprises')
export class MoveEnterpriseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':uscc/move')
  @ApiOperation({ summary: 'Another district 迁移; the code stays.' })
  @Access('regulator', 'city-office')
  @Answers(recordedSchema, { description: 'Recorded; the same again changes nothing.' })
  async move(@Param('uscc', UsccPipe) uscc: string, @Body() body: DistrictBody, @By() by: Caller) {
    const command = new MoveEnterprise({ uscc, ...body }, by);
    return this.receipts.of(await this.commands.execute<MoveEnterprise, Outcome>(command), { id: uscc });
  }
}
