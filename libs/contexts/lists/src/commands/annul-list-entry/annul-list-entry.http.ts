import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, IdPipe, NestedField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { PaperBody } from '../../ports/bodies';
import { AnnulListEntry } from './annul-list-entry.decide';

class AnnulListEntryBody {
  @ChoiceField(['review', 'court', 'authority'], {
    description: 'On review 复议, by a court 判决, by the authority itself.',
    example: 'court',
  })
  ground!: 'review' | 'court' | 'authority';
  @TextField({ description: 'Reason 理由; no natural person is named in it.', example: '判决撤销' })
  reason!: string;
  @NestedField(() => PaperBody)
  paper!: PaperBody;
}

@ApiTags('lists')
@Controller('lists')
export class AnnulListEntryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('entries/:id/annul')
  @Access('regulator', 'city-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Annul an entry: as if never made' })
  @Answers(recordedSchema, { description: 'The entry as changed.' })
  async annul(@Param('id', IdPipe) id: string, @Body() body: AnnulListEntryBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new AnnulListEntry({ id, ...body }, by)), { id });
  }
}
