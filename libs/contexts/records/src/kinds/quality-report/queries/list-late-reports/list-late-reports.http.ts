import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IntegerField, linkNextPage, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { archive } from '../../../../projections/archive/archive.projection';
import { qualityReportExample as example } from '../../quality-report-example.rule';
import { lateReportsSchema, ListLateReports } from './list-late-reports.query';

class LateReportsQuery {
  @IntegerField({ description: 'The year reported on.', example: example.year, min: 2000, max: 2999, inQuery: true })
  year!: number;

  @IntegerField({ description: 'At most so many firms.', min: 1, max: 200, optional: true, inQuery: true })
  limit?: number;

  @TextField({ description: '`next` of the page before.', optional: true, max: 18 })
  after?: string;
}

interface Reply {
  header(name: string, value: string): unknown;
}

@ApiTags('records')
@Controller('quality-reports')
export class ListLateReportsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('late')
  @Access('regulator', 'city-office')
  @Discloses(archive.name)
  @ApiOperation({ summary: 'Firms bound to file the quality report of a year that have not in time 逾期未报' })
  @Answers(lateReportsSchema, { description: 'One page; the header Link (rel="next") leads to the next one.' })
  async late(
    @Query() { year, limit = 50, after }: LateReportsQuery,
    @By() by: Caller,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const answer = await this.queries.execute(new ListLateReports(year, { limit, after }, by));
    linkNextPage(reply, '/v1/quality-reports/late', { year, limit }, answer.body.next);
    return answer;
  }
}
