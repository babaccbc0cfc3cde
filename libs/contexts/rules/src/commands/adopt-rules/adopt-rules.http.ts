import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, JsonField, ProblemException, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { ruleFileSchema } from '../../rules/rule-file.rule';
import { AdoptRules } from './adopt-rules.decide';

class RuleFileBody {
  @TextField({ description: 'Kind of rule data.', example: 'calendar', max: 64 })
  kind!: string;
  @TextField({ description: 'What it is the rule of; a rulebook is named after its scheme.', example: 'state-council' })
  name!: string;
  @TextField({ description: 'Numbers between dots, greater than the last.', example: '2027', max: 40 })
  version!: string;
  @DateField({ description: 'First day on which it applies.', example: '2026-01-01' })
  validFrom!: string;
  @TextField({ description: 'The paper it was adopted by, or the law it copies.', example: '国办发明电〔2026〕1号' })
  source!: string;
  @JsonField({
    identityNumbers: true,
    description: 'The rules themselves, by the schema of the kind.',
    example: { years: [{ year: 2027, source: '国办发明电〔2026〕1号', holidays: ['2027-01-01'], workdays: [] }] },
  })
  content!: Record<string, unknown>;
}

@ApiTags('rules')
@Controller('rules')
export class AdoptRulesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Adopt a version of a rule file 采用规则.' })
  @Access('city-office')
  @Answers(recordedSchema, { status: 201, description: 'Adopted; the same file again changes nothing.' })
  async adopt(@Body() body: RuleFileBody, @By() by: Caller) {
    const { data: file, error } = ruleFileSchema.safeParse({ ...body });
    if (!file)
      throw new ProblemException({
        status: 422,
        code: 'RULE_FILE_NOT_VALID',
        zh: '规则文件的类别、名称或版本号不符合格式。',
        en: 'Kind, name or version of the rule file is not as it must be.',
        details: { problems: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) },
      });
    const outcome = await this.commands.execute<AdoptRules, Outcome>(new AdoptRules(file, by));
    return this.receipts.of(outcome, { id: `${file.kind}-${file.name}` });
  }
}
