import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import {
  Answers,
  ChoiceField,
  DateField,
  IdPipe,
  NestedField,
  Receipts,
  recordedSchema,
  TextField,
} from '@platform/http';
import { Access, By } from '@platform/identity';
import { END_GROUNDS } from '../../events/listing.events';
import { PaperBody } from '../../ports/bodies';
import { EndListEntry, type EndOfEntry } from './end-list-entry.decide';

class EndListEntryBody {
  @DateField({ description: 'First day on which the enterprise is not on the list any more.', example: '2026-05-28' })
  on!: string;
  @ChoiceField(END_GROUNDS, { description: 'Why it ends.', example: 'early-removal' })
  ground!: EndOfEntry['ground'];
  @TextField({ description: 'Reason 理由; no natural person is named in it.', example: '已履行义务' })
  reason!: string;
  @NestedField(() => PaperBody, { optional: true })
  paper?: PaperBody;
}

@ApiTags('lists')
@Controller('lists')
export class EndListEntryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('entries/:id/end')
  @Access('regulator', 'city-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'End an entry before its term 移出' })
  @Answers(recordedSchema, { description: 'The entry as changed.' })
  async end(@Param('id', IdPipe) id: string, @Body() body: EndListEntryBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new EndListEntry({ id, ...body }, by)), { id });
  }
}
