import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, TextField, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '../../ports/discloses';
import { inquiriesSchema, ListInquiries } from './list-inquiries.query';

class InquiriesQuery {
  @TextField({ description: '`next` of the page before.', optional: true, max: 64 })
  after?: string;
}

@ApiTags('disclosure')
@Controller('enterprises')
export class ListInquiriesController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc/inquiries')
  @Access('enterprise', 'auditor')
  @Discloses()
  @ApiOperation({ summary: 'Who asked about the enterprise 查询记录, newest first' })
  @Answers(inquiriesSchema, { description: 'One page of at most 50; what was told, only for the auditor.' })
  list(@Param('uscc', UsccPipe) uscc: string, @Query() { after }: InquiriesQuery, @By() by: Caller) {
    return this.queries.execute(new ListInquiries(uscc, after, by));
  }
}
