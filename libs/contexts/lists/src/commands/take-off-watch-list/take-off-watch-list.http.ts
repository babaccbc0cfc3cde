import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, DateField, IdPipe, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';

import { TakeOffWatchList } from './take-off-watch-list.decide';

class TakeOffWatchListBody {
  @DateField({ description: 'First day on which the enterprise is not watched any more.', example: '2026-05-28' })
  on!: string;
  @TextField({ description: 'Reason 理由; no natural person is named in it.', example: '整改到位' })
  reason!: string;
}

@ApiTags('lists')
@Controller('lists')
export class TakeOffWatchListController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('watch/:id/take-off')
  @Access('regulator', 'city-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Take an enterprise off the watch list' })
  @Answers(recordedSchema, { description: 'The entry as changed.' })
  async takeOff(@Param('id', IdPipe) id: string, @Body() body: TakeOffWatchListBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new TakeOffWatchList({ id, ...body }, by)), { id });
  }
}
