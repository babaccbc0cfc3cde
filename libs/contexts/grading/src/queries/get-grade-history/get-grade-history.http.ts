import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { grades } from '../../projections/grades/grades.projection';
import { GetGradeHistory, gradeHistorySchema } from './get-grade-history.query';

@ApiTags('grades')
@Controller('enterprises')
export class GetGradeHistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc/grade/history')
  @Access('public')
  @Discloses(grades.name)
  @ApiOperation({ summary: 'The grades of an enterprise from the first rulebook to today.' })
  @Answers(gradeHistorySchema, {
    description: 'As this reader may be told them today: what has legally ended is left out of past days too.',
  })
  all(@Param('uscc', UsccPipe) uscc: string, @By() by: Caller) {
    return this.queries.execute(new GetGradeHistory({ uscc }, by));
  }
}
