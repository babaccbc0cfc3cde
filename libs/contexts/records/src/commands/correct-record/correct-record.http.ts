import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, IdPipe, JsonField, NestedField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { ChangeBody, PaperBody, PersonBody } from '../../ports/bodies';
import { CorrectRecord } from './correct-record.decide';

class CorrectRecordBody extends ChangeBody {
  @ChoiceField(['review', 'court', 'authority'], {
    description: 'On review 复议, by a court 判决, by the authority itself.',
    optional: true,
  })
  ground?: 'review' | 'court' | 'authority';

  @NestedField(() => PaperBody, {
    description: 'Needed by a superior (review decision) and the city office (judgment).',
    optional: true,
  })
  paper?: PaperBody;

  @JsonField({
    description: 'New values by the names of the record’s fields; null = there is none. What names it stays.',
    example: { fineFen: 298_500, dates: { served: '2026-05-13' } },
  })
  values!: Record<string, unknown>;

  @NestedField(() => PersonBody, { description: '法定代表人 of a penalty; sealed before it is kept.', optional: true })
  representative?: PersonBody;

  @NestedField(() => PersonBody, { description: '经营者 of a penalty; sealed before it is kept.', optional: true })
  operator?: PersonBody;

  @NestedField(() => PersonBody, { description: '首席质量官; sealed before it is kept.', optional: true })
  officer?: PersonBody;
}

@ApiTags('records')
@Controller('records')
export class CorrectRecordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/correct')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement', 'enterprise')
  @ApiOperation({ summary: 'Put right what was recorded; nothing is overwritten' })
  @Answers(recordedSchema, { description: 'The record as corrected.' })
  async correct(@Param('id', IdPipe) id: string, @Body() body: CorrectRecordBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new CorrectRecord({ id, ...body }, by)), { id });
  }
}
