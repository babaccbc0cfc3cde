import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IntegerField, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { DESK_PAGE, DESK_VIEWS, deskSchema, GetDesk, LARGEST_DESK_PAGE } from './get-desk.query';

class DeskQuery {
  @TextField({ description: '`mark` of the last look; without it everything is new.', optional: true, max: 200 })
  since?: string;

  @IntegerField({
    description: 'Records a page; 50 where left out.',
    min: 1,
    max: LARGEST_DESK_PAGE,
    optional: true,
    inQuery: true,
  })
  limit?: number;

  @TextField({ description: '`next` of the page before.', optional: true, max: 200 })
  after?: string;
}

@ApiTags('enterprises')
@Controller('desk')
export class GetDeskController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access('enterprise')
  @Discloses(...DESK_VIEWS)
  @ApiOperation({
    summary: 'My desk 企业工作台: what is new in my file, who asked, what I can do about each item and until when',
  })
  @Answers(deskSchema, {
    description: 'Of the enterprise that asks. Records come page by page, the rest stands on each page.',
  })
  desk(@Query() { limit = DESK_PAGE, ...asked }: DeskQuery, @By() by: Caller) {
    return this.queries.execute(new GetDesk({ limit, ...asked }, by));
  }
}
