import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { awardBars } from '../../projections/award-bars/award-bars.projection';
import { eligibilitySchema, GetAwardEligibility } from './get-award-eligibility.query';

@ApiTags('awards')
@Controller('enterprises')
export class GetAwardEligibilityController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc/awards/:programme/eligibility')
  @Access('award-office', 'enterprise', 'auditor', 'regulator', 'city-office', 'bank', 'tax-office', 'procurement')
  @Discloses(awardBars.name)
  @ApiOperation({ summary: 'May this enterprise apply for this award?' })
  @Answers(eligibilitySchema, {
    description: 'For the office that gives this award and the enterprise itself; 404 for everybody else.',
  })
  one(@Param('uscc', UsccPipe) uscc: string, @Param('programme', IdPipe) programme: string, @By() by: Caller) {
    return this.queries.execute(new GetAwardEligibility(uscc, programme, by));
  }
}
