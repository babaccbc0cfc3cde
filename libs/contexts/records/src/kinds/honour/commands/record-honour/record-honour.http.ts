import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, DateField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { HONOUR_LEVELS } from '../../honour.events';
import { RecordingBody } from '../../../../ports/bodies';
import type { WarnedOutcome } from '../../../../ports/recordings';
import { honourExample as example } from '../../honour-example.rule';
import { itemIdOf } from '../../../../rules/opened.rule';
import { mostSigns } from '../../../../rules/texts.rule';
import { RecordHonour } from './record-honour.decide';

export class HonourBody extends RecordingBody {
  @TextField({
    description: 'Stable name of the programme: lower-case letters, digits, dashes.',
    example: example.programme,
    max: 64,
  })
  programme!: string;
  @TextField({ description: 'Its name for people.', example: example.programmeName, max: mostSigns('programmeName') })
  programmeName!: string;
  @TextField({ description: 'Round 届.', example: example.round, optional: true, max: 64 })
  round?: string;
  @TextField({ description: 'Product the honour is for, if not for the whole firm.', optional: true, max: 200 })
  product?: string;
  @ChoiceField(HONOUR_LEVELS, { example: example.level })
  level!: (typeof HONOUR_LEVELS)[number];
  @DateField({ description: 'Day it was given.', example: example.givenOn })
  givenOn!: string;
  @TextField({ description: '表彰文件文号', example: example.number, optional: true, max: mostSigns('number') })
  number?: string;
  @TextField({ description: 'Trade, code of GB/T 4754.', optional: true, max: mostSigns('trade') })
  trade?: string;
}

@ApiTags('records')
@Controller('records')
export class RecordHonourController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('honours')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record an honour or award given to an enterprise' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: HonourBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordHonour(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
