import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IntegerField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { RecordingBody } from '../../../../ports/bodies';
import type { WarnedOutcome } from '../../../../ports/recordings';
import { itemIdOf } from '../../../../rules/opened.rule';
import { qualityReportExample as example } from '../../quality-report-example.rule';
import { RecordLateQualityReport } from './record-late-quality-report.decide';

export class LateQualityReportBody extends RecordingBody {
  @IntegerField({ description: 'The year not reported on in time.', example: example.year, min: 2000, max: 2999 })
  year!: number;
}

@ApiTags('records')
@Controller('records')
export class RecordLateQualityReportController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('late-quality-reports')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record that the quality report of a year was missing when it was due' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: LateQualityReportBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordLateQualityReport(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
