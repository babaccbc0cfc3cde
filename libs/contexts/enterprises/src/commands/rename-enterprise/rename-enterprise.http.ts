import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, Receipts, recordedSchema, TextField, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { RenameEnterprise } from './rename-enterprise.decide';

class NameBody {
  @TextField({ description: 'The new name as in the licence.', example: '聊城颂禾食品有限公司', max: 200 })
  name!: string;
  @DateField({ description: 'First day on which it holds.', example: '2026-03-02' })
  on!: string;
}

@ApiTags('enterprises')
@Controller('enterprises')
export class RenameEnterpriseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':uscc/rename')
  @ApiOperation({ summary: 'Another name 名称变更; everything recorded stays with the code.' })
  @Access('regulator', 'city-office')
  @Answers(recordedSchema, { description: 'Recorded; the same again changes nothing.' })
  async rename(@Param('uscc', UsccPipe) uscc: string, @Body() body: NameBody, @By() by: Caller) {
    const command = new RenameEnterprise({ uscc, ...body }, by);
    return this.receipts.of(await this.commands.execute<RenameEnterprise, Outcome>(command), { id: uscc });
  }
}
