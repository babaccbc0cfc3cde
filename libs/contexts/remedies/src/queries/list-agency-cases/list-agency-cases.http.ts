import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, linkNextPage, Tagged, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { CASE_VIEWS } from '../../ports/case-views';
import { PageQuery, type Reply } from '../../ports/page-query';
import { CASE_STATES, casesSchema, ListAgencyCases } from './list-agency-cases.query';

class AgencyCasesQuery extends PageQuery {
  @ChoiceField(CASE_STATES, { description: 'Open where left out.', optional: true })
  state?: (typeof CASE_STATES)[number];
}

@ApiTags('disputes')
@Controller('agencies')
export class ListAgencyCasesController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc/disputes')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @Discloses(...CASE_VIEWS)
  @Tagged()
  @ApiOperation({
    summary: 'Disputes my agency must answer 待办异议, the first due first; or those closed, the last first',
  })
  @Answers(casesSchema, { description: 'One page; the header Link (rel="next") leads to the next one.' })
  async list(
    @Param('uscc', UsccPipe) uscc: string,
    @Query() { limit = 50, after, state = 'open' }: AgencyCasesQuery,
    @By() by: Caller,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const answer = await this.queries.execute(new ListAgencyCases(uscc, { state, limit, after }, by));
    linkNextPage(reply, `/v1/agencies/${uscc}/disputes`, { state, limit }, answer.body.next);
    return answer;
  }
}
