import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Reads } from '@platform/http';
import { Access } from '@platform/identity';
import { adoptedRules } from '../../projections/adopted-rules/adopted-rules.projection';
import { type ListedRules, listedRulesSchema, ListRules } from './list-rules.query';

@ApiTags('rules')
@Controller('rules')
export class ListRulesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Which rules were adopted, from which day, from which source.' })
  @Access('public')
  @Reads(adoptedRules.name)
  @Answers(listedRulesSchema, { description: 'All versions of all rule files, without their contents.' })
  list(): Promise<ListedRules> {
    return this.queries.execute(new ListRules());
  }
}
