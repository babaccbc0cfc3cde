import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, IdPipe, NestedField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { ChangeBody, PaperBody } from '../../ports/bodies';
import { AnnulRecord } from './annul-record.decide';

class AnnulRecordBody extends ChangeBody {
  @ChoiceField(['review', 'court', 'authority'], {
    description: 'On review 复议, by a court 判决, by the authority itself.',
    example: 'court',
  })
  ground!: 'review' | 'court' | 'authority';
  @NestedField(() => PaperBody)
  paper!: PaperBody;
}

@ApiTags('records')
@Controller('records')
export class AnnulRecordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/annul')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Annul a record: as if never recorded' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async annul(@Param('id', IdPipe) id: string, @Body() body: AnnulRecordBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new AnnulRecord({ id, ...body }, by)), { id });
  }
}
