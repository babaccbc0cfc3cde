import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, DateField, IntegerField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { RecordingBody } from '../../../../ports/bodies';
import type { WarnedOutcome } from '../../../../ports/recordings';
import { itemIdOf } from '../../../../rules/opened.rule';
import { mostSigns } from '../../../../rules/texts.rule';
import { courtEnforcementExample as example } from '../../court-enforcement-example.rule';
import { ENFORCEMENTS } from '../../court-enforcement.events';
import { RecordCourtEnforcement } from './record-court-enforcement.decide';

export class CourtEnforcementBody extends RecordingBody {
  @ChoiceField(ENFORCEMENTS, {
    description: 'A judgment is enforced 被执行人, or the firm is on the list of the court 失信被执行人.',
    example: example.enforcement,
  })
  enforcement!: (typeof ENFORCEMENTS)[number];
  @TextField({ description: '执行法院', example: example.court, max: 200 })
  court!: string;
  @TextField({ description: '案号', example: example.caseNumber, max: mostSigns('number') })
  caseNumber!: string;
  @DateField({ description: 'Day the case was opened 立案, or the firm listed.', example: example.openedOn })
  openedOn!: string;
  @DateField({
    description: 'Last day of the publication by the court 公布期限; absent = until it is taken off.',
    example: example.publishedUntil,
    optional: true,
  })
  publishedUntil?: string;
  @TextField({ description: 'What is owed; name no natural person.', example: example.obligation, optional: true })
  obligation?: string;
  @IntegerField({ description: '执行标的, in fen.', example: example.amountFen, optional: true, min: 0 })
  amountFen?: number;
}

@ApiTags('records')
@Controller('records')
export class RecordCourtEnforcementController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('court-enforcements')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({
    summary: 'Record that a court enforces a judgment 司法执行; the city office once three working days are over',
  })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: CourtEnforcementBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordCourtEnforcement(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
