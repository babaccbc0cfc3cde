import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { enterprises } from '../../projections/enterprises/enterprises.projection';
import { FindEnterprises, foundEnterprisesSchema, foundExample } from './find-enterprises.query';

class LookUpQuery {
  @TextField({
    description:
      'A whole unified social credit code, or at least two neighbouring characters of a name, also a former one.',
    example: '昌润',
    min: 2,
    max: 100,
  })
  q!: string;
}

@ApiTags('enterprises')
@Controller('enterprises')
export class FindEnterprisesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access('public')
  @Discloses(enterprises.name)
  @ApiOperation({ summary: 'Look up enterprises by code or by a part of a name' })
  @Answers(foundEnterprisesSchema, { description: 'At most 20, the best first.', example: foundExample })
  find(@Query() { q }: LookUpQuery, @By() by: Caller) {
    return this.queries.execute(new FindEnterprises(q, by));
  }
}
