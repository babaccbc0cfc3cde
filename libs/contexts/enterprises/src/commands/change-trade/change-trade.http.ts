import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, Receipts, recordedSchema, TextField, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { ChangeTrade } from './change-trade.decide';

class TradeBody {
  @TextField({ description: 'GB/T 4754: a letter and up to four digits.', example: 'C1311', max: 5 })
  trade!: string;
  @DateField({ description: 'First day on which it holds.', example: '2026-03-02' })
  on!: string;
}

@ApiTags('enterprises')
@Controller('enterprises')
export class ChangeTradeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':uscc/trade')
  @ApiOperation({ summary: 'Another main trade 行业变更.' })
  @Access('regulator', 'city-office')
  @Answers(recordedSchema, { description: 'Recorded; the same again changes nothing.' })
  async change(@Param('uscc', UsccPipe) uscc: string, @Body() body: TradeBody, @By() by: Caller) {
    const command = new ChangeTrade({ uscc, ...body }, by);
    return this.receipts.of(await this.commands.execute<ChangeTrade, Outcome>(command), { id: uscc });
  }
}
