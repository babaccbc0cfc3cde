import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, Tagged, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { type Enterprise, enterpriseSchema } from '../get-shown-enterprise/get-shown-enterprise.query';
import { enterpriseExample, GetEnterprise, IDENTITY_VIEWS } from './get-enterprise.query';

@ApiTags('enterprises')
@Controller('enterprises')
export class GetEnterpriseController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc')
  @Access('public')
  @Discloses(...IDENTITY_VIEWS)
  @Tagged<Enterprise>(({ revision }) => revision)
  @ApiOperation({ summary: 'Who an enterprise is: name, former names, district, trade, status' })
  @Answers(enterpriseSchema, { description: 'The enterprise as it is known today.', example: enterpriseExample })
  one(@Param('uscc', UsccPipe) uscc: string, @By() by: Caller) {
    return this.queries.execute(new GetEnterprise(uscc, by));
  }
}
