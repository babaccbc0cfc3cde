import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, linkNextPage, Tagged, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { CASE_VIEWS } from '../../ports/case-views';
import { PageQuery, type Reply } from '../../ports/page-query';
import { casesSchema } from '../list-agency-cases/list-agency-cases.query';
import { ListOwnCases } from './list-own-cases.query';

@ApiTags('disputes')
@Controller('enterprises')
export class ListOwnCasesController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc/disputes')
  @Access('enterprise', 'auditor')
  @Discloses(...CASE_VIEWS)
  @Tagged()
  @ApiOperation({
    summary: 'What I dispute 我的异议: who must answer by when, and what was answered; the newest first',
  })
  @Answers(casesSchema, { description: 'One page; the header Link (rel="next") leads to the next one.' })
  async list(
    @Param('uscc', UsccPipe) uscc: string,
    @Query() { limit = 50, after }: PageQuery,
    @By() by: Caller,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const answer = await this.queries.execute(new ListOwnCases(uscc, { limit, after }, by));
    linkNextPage(reply, `/v1/enterprises/${uscc}/disputes`, { limit }, answer.body.next);
    return answer;
  }
}
