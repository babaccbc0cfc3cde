import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, Tagged } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { CASE_VIEWS } from '../../ports/case-views';
import { shownCaseSchema } from '../../rules/shown-case.rule';
import { GetCase } from './get-case.query';

@ApiTags('disputes')
@Controller('disputes')
export class GetCaseController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement', 'enterprise', 'auditor')
  @Discloses(...CASE_VIEWS)
  @Tagged()
  @ApiOperation({ summary: 'One case 异议处理, for who must answer it and whose it is' })
  @Answers(shownCaseSchema, { description: 'The case; 404 also for what you may not know of.' })
  one(@Param('id', IdPipe) id: string, @By() by: Caller) {
    return this.queries.execute(new GetCase(id, by));
  }
}
