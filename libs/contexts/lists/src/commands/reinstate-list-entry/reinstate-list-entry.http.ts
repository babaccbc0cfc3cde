import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, NestedField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { PaperBody } from '../../ports/bodies';
import { ReinstateListEntry } from './reinstate-list-entry.decide';

class ReinstateListEntryBody {
  @TextField({ description: 'Reason 理由; no natural person is named in it.', example: '再审改判' })
  reason!: string;
  @NestedField(() => PaperBody)
  paper!: PaperBody;
}

@ApiTags('lists')
@Controller('lists')
export class ReinstateListEntryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('entries/:id/reinstate')
  @Access('regulator', 'city-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Let an annulled entry count again' })
  @Answers(recordedSchema, { description: 'The entry as changed.' })
  async reinstate(@Param('id', IdPipe) id: string, @Body() body: ReinstateListEntryBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new ReinstateListEntry({ id, ...body }, by)), { id });
  }
}
