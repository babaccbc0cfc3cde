import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { archive } from '../../../../projections/archive/archive.projection';
import { GetOutsideGrades, outsideGradesNowSchema } from './get-outside-grades.query';

@ApiTags('enterprises')
@Controller('enterprises')
export class GetOutsideGradesController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc/outside-grades')
  @Access('public')
  @Discloses(archive.name)
  @ApiOperation({ summary: 'Grades that other agencies gave an enterprise and that hold today 他评等级' })
  @Answers(outsideGradesNowSchema, {
    description: 'Empty for an unknown code, and where there is nothing this reader may see.',
  })
  now(@Param('uscc', UsccPipe) uscc: string, @By() by: Caller) {
    return this.queries.execute(new GetOutsideGrades(uscc, by));
  }
}
