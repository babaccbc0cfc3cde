import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IntegerField, linkNextPage, TextField, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { archive } from '../../projections/archive/archive.projection';
import { agencyRecordsSchema, ListAgencyRecords } from './list-agency-records.query';

class PageQuery {
  @IntegerField({ description: 'At most so many records.', min: 1, max: 200, optional: true, inQuery: true })
  limit?: number;

  @TextField({ description: '`next` of the page before.', optional: true, max: 200 })
  after?: string;
}

interface Reply {
  header(name: string, value: string): unknown;
}

@ApiTags('agencies')
@Controller('agencies')
export class ListAgencyRecordsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc/records')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @Discloses(archive.name)
  @ApiOperation({ summary: 'What my agency recorded, newest first' })
  @Answers(agencyRecordsSchema, { description: 'One page; the header Link (rel="next") leads to the next one.' })
  async list(
    @Param('uscc', UsccPipe) uscc: string,
    @Query() { limit = 50, after }: PageQuery,
    @By() by: Caller,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const answer = await this.queries.execute(new ListAgencyRecords(uscc, { limit, after }, by));
    linkNextPage(reply, `/v1/agencies/${uscc}/records`, { limit }, answer.body.next);
    return answer;
  }
}
