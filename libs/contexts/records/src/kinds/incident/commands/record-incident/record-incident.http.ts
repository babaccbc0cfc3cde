import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import {
  Answers,
  ChoiceField,
  DateField,
  IntegerField,
  NestedField,
  Receipts,
  recordedSchema,
  TextField,
} from '@platform/http';
import { Access, By } from '@platform/identity';
import { MomentBody, RecordingBody } from '../../../../ports/bodies';
import type { WarnedOutcome } from '../../../../ports/recordings';
import { itemIdOf } from '../../../../rules/opened.rule';
import { mostSigns } from '../../../../rules/texts.rule';
import { incidentExample as example } from '../../incident-example.rule';
import { ACCIDENTS } from '../../incident.events';
import { RecordIncident } from './record-incident.decide';

export class IncidentBody extends RecordingBody {
  @ChoiceField(ACCIDENTS, { description: '生产安全事故 or 质量安全事故.', example: example.accident })
  accident!: (typeof ACCIDENTS)[number];
  @NestedField(() => MomentBody, { description: 'When it happened, to the minute.' })
  occurred!: MomentBody;
  @NestedField(() => MomentBody, { description: 'When the enterprise first reported it 首次报告.', optional: true })
  reported?: MomentBody;
  @IntegerField({ description: '死亡人数, as far as known.', example: example.dead, min: 0 })
  dead!: number;
  @IntegerField({ description: '重伤人数, as far as known.', example: example.badlyHurt, min: 0 })
  badlyHurt!: number;
  @IntegerField({ description: '直接经济损失, in fen.', example: example.lossFen, min: 0 })
  lossFen!: number;
  @TextField({ description: '事故地点', example: example.place, optional: true })
  place?: string;
  @TextField({ description: '简要经过', example: example.facts, optional: true, max: mostSigns('facts') })
  facts?: string;
  @TextField({ optional: true })
  product?: string;
  @TextField({ description: 'Trade, code of GB/T 4754.', optional: true, max: mostSigns('trade') })
  trade?: string;
  @DateField({ description: 'Publication 公示日.', optional: true })
  published?: string;
}

@ApiTags('records')
@Controller('records')
export class RecordIncidentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('incidents')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record an accident at an enterprise 事故, as first reported' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: IncidentBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordIncident(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
