import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, DateField, Tagged, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { grades } from '../../projections/grades/grades.projection';
import { GetGrade, gradeSchema } from './get-grade.query';

class DayQuery {
  @DateField({ description: 'Shanghai day up to today; today where left out.', example: '2026-06-01', optional: true })
  on?: string;
}

@ApiTags('grades')
@Controller('enterprises')
export class GetGradeController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc/grade')
  @Access('public')
  @Discloses(grades.name)
  @Tagged()
  @ApiOperation({
    summary: 'The quality-credit grade 质量信用等级 of an enterprise, and the reasons for it, heaviest first.',
  })
  @Answers(gradeSchema, {
    description:
      'As this reader may be told it today. The public is told A, AA and AAA only; an unknown code is answered as one that nothing rates.',
  })
  one(@Param('uscc', UsccPipe) uscc: string, @Query() { on }: DayQuery, @By() by: Caller) {
    return this.queries.execute(new GetGrade({ uscc, on }, by));
  }
}
