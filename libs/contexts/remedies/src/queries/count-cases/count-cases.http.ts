import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { CASE_VIEWS } from '../../ports/case-views';
import { caseCountsSchema, CountCases } from './count-cases.query';

@ApiTags('disputes')
@Controller('disputes')
export class CountCasesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access('city-office')
  @Discloses(...CASE_VIEWS)
  @ApiOperation({ summary: 'How many disputes each agency must answer, and how many are late 逾期未答复' })
  @Answers(caseCountsSchema, { description: 'Counts only; no enterprise.' })
  counts(@By() by: Caller) {
    return this.queries.execute(new CountCases(by));
  }
}
