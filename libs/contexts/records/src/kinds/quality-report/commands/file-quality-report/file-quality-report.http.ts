import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import type { Outcome } from '@platform/cqrs';
import { Answers, IntegerField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { itemIdOf } from '../../../../rules/opened.rule';
import { mostSigns } from '../../../../rules/texts.rule';
import { qualityReportExample as example } from '../../quality-report-example.rule';
import { FileQualityReport } from './file-quality-report.decide';

export class QualityReportBody {
  @IntegerField({ description: 'The year it reports on.', example: example.year, min: 2000, max: 2999 })
  year!: number;
  @TextField({
    description: 'What is reported; name no natural person.',
    example: example.content,
    max: mostSigns('content'),
    optional: true,
  })
  content?: string;
  @TextField({ description: '备注', optional: true })
  remark?: string;
}

@ApiTags('records')
@Controller('records')
export class FileQualityReportController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('quality-reports')
  @Access('enterprise')
  @ApiOperation({ summary: 'File your quality report of a year 企业年度质量报告' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async file(@Body() body: QualityReportBody, @By() by: Caller) {
    const outcome: Outcome = await this.commands.execute(new FileQualityReport(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream) });
  }
}
