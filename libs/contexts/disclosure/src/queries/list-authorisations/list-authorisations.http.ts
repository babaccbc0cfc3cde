import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, TextField, UsccField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '../../ports/discloses';
import { authorisationsSchema, ListAuthorisations } from './list-authorisations.query';

class AuthorisationsQuery {
  @UsccField({ description: 'The enterprise; only an auditor names one.', optional: true })
  uscc?: string;

  @TextField({ description: '`next` of the page before.', optional: true, max: 64 })
  after?: string;
}

@ApiTags('disclosure')
@Controller('authorisations')
export class ListAuthorisationsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access('enterprise', 'bank', 'regulator', 'city-office', 'award-office', 'tax-office', 'procurement', 'auditor')
  @Discloses()
  @ApiOperation({ summary: 'Authorisations my enterprise gave, or my office holds, newest first' })
  @Answers(authorisationsSchema, { description: 'One page of at most 50.' })
  list(@Query() query: AuthorisationsQuery, @By() by: Caller) {
    return this.queries.execute(new ListAuthorisations(by, { ...query }));
  }
}
