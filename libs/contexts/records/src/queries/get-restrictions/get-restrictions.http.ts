import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { RECORD_VIEWS } from '../get-record/get-record.query';
import { GetRestrictions, restrictionsExample, restrictionsSchema } from './get-restrictions.query';

@ApiTags('enterprises')
@Controller('enterprises')
export class GetRestrictionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc/restrictions')
  @Access('public')
  @Discloses(...RECORD_VIEWS)
  @ApiOperation({ summary: 'Bans and restrictions of an enterprise that are still running' })
  @Answers(restrictionsSchema, {
    description:
      'Shown while they run, also where the record of the act is no longer shown. Empty for an unknown code.',
    example: restrictionsExample,
  })
  running(@Param('uscc', UsccPipe) uscc: string, @By() by: Caller) {
    return this.queries.execute(new GetRestrictions(uscc, by));
  }
}
