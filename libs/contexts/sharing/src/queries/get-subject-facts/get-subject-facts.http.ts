import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IntegerField, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { subjectFacts } from '../../projections/subject-facts/subject-facts.projection';
import { GetSubjectFacts, subjectFactsSchema } from './get-subject-facts.query';

class FactsQuery {
  @IntegerField({ description: 'At most so many facts.', min: 1, max: 500, optional: true, inQuery: true })
  limit?: number;

  @IntegerField({ description: '`next` of the page before.', min: 0, optional: true, inQuery: true })
  after?: number;
}

@ApiTags('audit')
@Controller('audit')
export class GetSubjectFactsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('subjects/:uscc/facts')
  @Access('auditor')
  @Discloses(subjectFacts.name)
  @ApiOperation({
    summary:
      'Every fact about an enterprise, in order: identity, records, list entries, authorisations; persons sealed',
  })
  @Answers(subjectFactsSchema, { description: 'One page of facts.' })
  list(@Param('uscc', UsccPipe) uscc: string, @Query() { limit = 100, after = 0 }: FactsQuery, @By() by: Caller) {
    return this.queries.execute(new GetSubjectFacts(uscc, { limit, after }, by));
  }
}
