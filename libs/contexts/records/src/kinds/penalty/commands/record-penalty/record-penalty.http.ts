import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLASSES, MEASURES, PARTY_KINDS } from '@law';
import type { Caller } from '@platform/kernel';
import {
  Answers,
  BooleanField,
  ChoiceField,
  DateField,
  IntegerField,
  ListField,
  NestedField,
  Receipts,
  recordedSchema,
  TextField,
  UsccField,
} from '@platform/http';
import { Access, By } from '@platform/identity';
import { PersonBody, RecordingBody } from '../../../../ports/bodies';
import type { WarnedOutcome } from '../../../../ports/recordings';
import { itemIdOf } from '../../../../rules/opened.rule';
import { mostSigns } from '../../../../rules/texts.rule';
import { penaltyExample as example } from '../../penalty-example.rule';
import { type Penalty, RecordPenalty } from './record-penalty.decide';

class OtherCodesBody {
  @TextField({ description: '工商注册号', optional: true })
  registration?: string;
  @TextField({ description: '组织机构代码', optional: true })
  organisation?: string;
  @TextField({ description: '税务登记号', optional: true })
  tax?: string;
  @TextField({ description: '事业单位证书号', optional: true })
  institution?: string;
  @TextField({ description: '社会组织登记证号', optional: true })
  socialOrganisation?: string;
}

class PenaltyDatesBody {
  @DateField({ description: 'End of the act 违法行为终了日.', optional: true, example: example.dates.actEnd })
  actEnd?: string;
  @DateField({ description: 'Finding 发现日.', optional: true, example: example.dates.found })
  found?: string;
  @DateField({ description: 'Decision 处罚决定日期.', example: example.dates.decided })
  decided!: string;
  @DateField({ description: 'Service of the paper 送达日.', optional: true })
  served?: string;
  @DateField({ description: 'Publication 公示日.', optional: true })
  published?: string;
}

class SourceAgencyBody {
  @TextField({ description: '数据来源单位', optional: true })
  name?: string;
  @UsccField({ description: '数据来源单位统一社会信用代码', optional: true })
  uscc?: string;
}

export class PenaltyBody extends RecordingBody {
  @ChoiceField(PARTY_KINDS, {
    description: '行政相对人类别; natural persons are not entered.',
    example: example.partyCategory,
  })
  partyCategory!: Penalty['partyCategory'];
  @NestedField(() => OtherCodesBody, { optional: true })
  otherCodes?: OtherCodesBody;
  @NestedField(() => PersonBody, { description: '法定代表人; sealed before it is kept.', optional: true })
  representative?: PersonBody;
  @NestedField(() => PersonBody, { description: '经营者 of a sole trader; sealed before it is kept.', optional: true })
  operator?: PersonBody;
  @TextField({ description: '处罚机关统一社会信用代码 as in the paper.', optional: true })
  agencyCodeAsWritten?: string;
  @TextField({ description: '行政处罚决定书文号', example: example.number, max: mostSigns('number') })
  number!: string;
  @TextField({ description: '违法行为类型', example: example.actType, optional: true })
  actType?: string;
  @TextField({ description: '违法事实', example: example.facts, optional: true, max: mostSigns('facts') })
  facts?: string;
  @TextField({ description: '处罚依据', example: example.legalBasis, optional: true, max: mostSigns('legalBasis') })
  legalBasis?: string;
  @ListField(() => MEASURES, { description: '处罚类别', example: example.measures, min: 1 })
  measures!: Penalty['measures'];
  @TextField({ description: '处罚类别 as written.', optional: true })
  measuresAsWritten?: string;
  @TextField({ description: '处罚内容', example: example.content, optional: true, max: mostSigns('content') })
  content?: string;
  @IntegerField({ description: '罚款金额, in fen.', example: example.fineFen, optional: true, min: 0 })
  fineFen?: number;
  @IntegerField({ description: '没收金额, in fen.', example: example.confiscatedFen, optional: true, min: 0 })
  confiscatedFen?: number;
  @TextField({ description: '暂扣或吊销证照名称及编号', optional: true })
  licence?: string;
  @ChoiceField(CLASSES, { description: 'Class you state for a fine.', example: example.statedClass, optional: true })
  statedClass?: (typeof CLASSES)[number];
  @NestedField(() => PenaltyDatesBody)
  dates!: PenaltyDatesBody;
  @DateField({ description: '处罚有效期, last day.', optional: true })
  validUntil?: string;
  @DateField({ description: '公示截止期, last day.', optional: true })
  publishedUntil?: string;
  @DateField({ description: 'Last day of a restriction that runs; 9999-12-31 without end.', optional: true })
  measureUntil?: string;
  @NestedField(() => SourceAgencyBody, { optional: true })
  sourceAgency?: SourceAgencyBody;
  @TextField({ optional: true })
  product?: string;
  @TextField({ description: 'Trade of the act, code of GB/T 4754.', optional: true, max: mostSigns('trade') })
  trade?: string;
  @BooleanField({ description: '简易程序: not entered by law.', optional: true })
  summaryProcedure?: boolean;
  @BooleanField({ description: '轻微且已消除危害后果: not entered by law.', optional: true })
  minorAndMended?: boolean;
}

@ApiTags('records')
@Controller('records')
export class RecordPenaltyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('penalties')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record an administrative penalty 行政处罚' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: PenaltyBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordPenalty(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
