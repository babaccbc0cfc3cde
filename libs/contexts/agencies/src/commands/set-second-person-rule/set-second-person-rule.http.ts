import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, BooleanField, Receipts, recordedSchema, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { SetSecondPersonRule } from './set-second-person-rule.decide';

class SecondPersonBody {
  @BooleanField({ description: 'A second person must confirm.', example: true })
  required!: boolean;
}

@ApiTags('agencies')
@Controller('agencies')
export class SetSecondPersonRuleController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':uscc/second-person')
  @ApiOperation({ summary: 'Whether a second person must confirm what it records 双人复核.' })
  @Access('regulator', 'city-office', 'award-office', 'bank', 'tax-office', 'procurement')
  @Answers(recordedSchema, { description: 'Decided.' })
  async decide(@Param('uscc', UsccPipe) uscc: string, @Body() body: SecondPersonBody, @By() by: Caller) {
    const command = new SetSecondPersonRule({ uscc, ...body }, by);
    return this.receipts.of(await this.commands.execute<SetSecondPersonRule, Outcome>(command), { id: uscc });
  }
}
