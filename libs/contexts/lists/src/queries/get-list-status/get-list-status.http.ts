import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, DateField, Tagged, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { ENTRY_VIEWS, GetListStatus, listStatusSchema } from './get-list-status.query';

class DayQuery {
  @DateField({ description: 'Today where left out.', example: '2026-06-01', optional: true, inQuery: true })
  on?: string;
}

@ApiTags('lists')
@Controller('enterprises')
export class GetListStatusController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc/lists')
  @Access('public')
  @Discloses(...ENTRY_VIEWS)
  @Tagged()
  @ApiOperation({ summary: 'Which lists an enterprise is on, as far as the law lets you see it' })
  @Answers(listStatusSchema, { description: 'The entries of that day.' })
  status(@Param('uscc', UsccPipe) uscc: string, @Query() { on }: DayQuery, @By() by: Caller) {
    return this.queries.execute(new GetListStatus(uscc, on, by));
  }
}
