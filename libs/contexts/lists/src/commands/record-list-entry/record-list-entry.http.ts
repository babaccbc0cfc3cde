import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LIST_KINDS, type ListKind } from '@law';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, NestedField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { EntryBody, PersonBody } from '../../ports/bodies';
import { entryExample as example } from '../../rules/examples.rule';
import { listItemIdOf } from '../../rules/listing-item.rule';
import { RecordListEntry } from './record-list-entry.decide';

class ListEntryBody extends EntryBody {
  @ChoiceField(LIST_KINDS, {
    description: '严重违法失信名单, 经营异常名录, 监管名录（重点关注）.',
    example: example.list,
  })
  list!: ListKind;
  @NestedField(() => PersonBody, { description: '法定代表人; on the serious list only.', optional: true })
  representative?: PersonBody;
  @NestedField(() => PersonBody, { description: '实际控制人; on the serious list only.', optional: true })
  controller?: PersonBody;
}

@ApiTags('lists')
@Controller('lists')
export class RecordListEntryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('entries')
  @Access('regulator', 'city-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record an entry on a list that was decided elsewhere 名单列入' })
  @Answers(recordedSchema, { status: 201, description: 'The entry.' })
  async record(@Body() body: ListEntryBody, @By() by: Caller) {
    const outcome = await this.commands.execute(new RecordListEntry(body, by));
    return this.receipts.of(outcome, { id: listItemIdOf(outcome.stream) });
  }
}
