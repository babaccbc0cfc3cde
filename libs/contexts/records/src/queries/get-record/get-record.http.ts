import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, Tagged } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { GetRecord, RECORD_VIEWS, type RecordAnswer, recordAnswerSchema } from './get-record.query';

@ApiTags('records')
@Controller('records')
export class GetRecordController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Access('public')
  @Discloses(...RECORD_VIEWS)
  @Tagged<RecordAnswer>(({ detail }) => detail?.revision)
  @ApiOperation({ summary: 'One record, as far as the law lets you see it' })
  @Answers(recordAnswerSchema, { description: 'The record; 404 also for what you may not see.' })
  one(@Param('id', IdPipe) id: string, @By() by: Caller) {
    return this.queries.execute(new GetRecord(id, by));
  }
}
