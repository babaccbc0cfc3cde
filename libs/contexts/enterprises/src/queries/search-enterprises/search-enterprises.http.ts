import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { enterpriseSearch } from '../../projections/enterprise-search/enterprise-search.projection';
import { enterprises } from '../../projections/enterprises/enterprises.projection';
import { foundEnterprisesSchema, foundExample, SearchEnterprises } from './search-enterprises.query';

class SearchQuery {
  @TextField({
    description:
      'A whole code (unified social credit code, organisation code, 15-digit registration number); or at least two neighbouring characters of a name, also a former one, without region or legal form; or at least two of its initials 拼音首字母.',
    example: '昌润',
    min: 2,
    max: 100,
  })
  q!: string;
}

@ApiTags('enterprises')
@Controller('enterprises')
export class SearchEnterprisesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access('public')
  @Discloses(enterpriseSearch.name, enterprises.name)
  @ApiOperation({ summary: 'Search enterprises by code, by a part of a name, or by initials' })
  @Answers(foundEnterprisesSchema, { description: 'At most 50, the best first.', example: foundExample })
  search(@Query() { q }: SearchQuery, @By() by: Caller) {
    return this.queries.execute(new SearchEnterprises(q, by));
  }
}
