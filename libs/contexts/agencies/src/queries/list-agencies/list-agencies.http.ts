import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '@platform/calendar';
import { Answers, DateField, IntegerField, Reads, TextField, UsccField } from '@platform/http';
import { Access } from '@platform/identity';
import { agencies } from '../../projections/agencies/agencies.projection';
import { LARGEST_PAGE, ListAgencies, type ListedAgencies, listedAgenciesSchema } from './list-agencies.query';

class AgenciesQuery {
  @TextField({ description: 'A whole name, full or short, as a paper has it.', optional: true, max: 200 })
  name?: string;
  @DateField({ description: 'Day on which it bore that name; today where left out.', optional: true })
  on?: string;
  @UsccField({ description: 'Code after which the page begins.', optional: true })
  after?: string;
  @IntegerField({ description: 'Agencies a page.', optional: true, min: 1, max: LARGEST_PAGE, inQuery: true })
  limit?: number;
}

@ApiTags('agencies')
@Controller('agencies')
export class ListAgenciesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The register of agencies 机关名录, or those that bore a name on a day.' })
  @Access('public')
  @Reads(agencies.name)
  @Answers(listedAgenciesSchema, { description: 'In the order of their codes.' })
  list(@Query() { name, on = this.clock.today(), after, limit = LARGEST_PAGE }: AgenciesQuery) {
    const named = name === undefined ? undefined : { name, on };
    return this.queries.execute<ListAgencies, ListedAgencies>(new ListAgencies({ named, after, limit }));
  }
}
