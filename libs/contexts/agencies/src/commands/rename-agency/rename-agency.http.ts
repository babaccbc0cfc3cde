import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, ListField, Receipts, recordedSchema, TextField, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { RenameAgency } from './rename-agency.decide';

class NamesBody {
  @TextField({ description: 'The new full name.', example: '聊城市市场监督管理局', max: 200 })
  name!: string;
  @ListField(() => 'text', { description: 'All short names from then on.', example: ['聊城市市监局'], optional: true })
  shortNames?: string[];
  @DateField({ description: 'First day of the new names.', example: '2026-01-01' })
  from!: string;
}

@ApiTags('agencies')
@Controller('agencies')
export class RenameAgencyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':uscc/rename')
  @ApiOperation({ summary: 'Other names from a day on 机关更名.' })
  @Access('city-office')
  @Answers(recordedSchema, { description: 'Renamed.' })
  async rename(@Param('uscc', UsccPipe) uscc: string, @Body() body: NamesBody, @By() by: Caller) {
    const command = new RenameAgency({ uscc, shortNames: [], ...body }, by);
    return this.receipts.of(await this.commands.execute<RenameAgency, Outcome>(command), { id: uscc });
  }
}
