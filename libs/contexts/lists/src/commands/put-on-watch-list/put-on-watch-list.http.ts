import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { EntryBody } from '../../ports/bodies';
import { listItemIdOf } from '../../rules/listing-item.rule';
import { PutOnWatchList } from './put-on-watch-list.decide';

class WatchListEntryBody extends EntryBody {}

@ApiTags('lists')
@Controller('lists')
export class PutOnWatchListController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('watch')
  @Access('regulator', 'city-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Put an enterprise on the watch list 监管名录（重点关注）' })
  @Answers(recordedSchema, { status: 201, description: 'The entry.' })
  async put(@Body() body: WatchListEntryBody, @By() by: Caller) {
    const outcome = await this.commands.execute(new PutOnWatchList(body, by));
    return this.receipts.of(outcome, { id: listItemIdOf(outcome.stream) });
  }
}
