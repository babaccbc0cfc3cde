import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { refuse } from '@platform/cqrs';
import { Answers, IdPipe, TextField } from '@platform/http';
import { Access } from '@platform/identity';
import { GetRules, type Rules, rulesSchema } from './get-rules.query';

class VersionQuery {
  @TextField({ description: 'The one in force today where left out.', example: '1', optional: true, max: 40 })
  version?: string;
}

@ApiTags('rules')
@Controller('rules')
export class GetRulesController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':kind/:name')
  @ApiOperation({ summary: 'One adopted rule file with its content.' })
  @Access('public')
  @Answers(rulesSchema, { description: 'The version asked for, or the one in force today.' })
  async one(
    @Param('kind', IdPipe) kind: string,
    @Param('name', IdPipe) name: string,
    @Query() { version }: VersionQuery,
  ) {
    const rules: Rules | undefined = await this.queries.execute(new GetRules(kind, name, { version }));
    return rules ?? refuse('RULES_UNKNOWN', '没有这项规则。', 'No such rules are adopted.', { kind: 'unknown' });
  }
}
