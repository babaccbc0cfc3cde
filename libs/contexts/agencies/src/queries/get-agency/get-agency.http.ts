import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { refuse } from '@platform/cqrs';
import { Answers, Tagged, UsccPipe } from '@platform/http';
import { Access } from '@platform/identity';
import { type AgencyInChain, agencyInChainSchema } from '../../rules/agency.rule';
import { GetAgency } from './get-agency.query';

@ApiTags('agencies')
@Controller('agencies')
export class GetAgencyController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc')
  @ApiOperation({ summary: 'One agency: names, competence, predecessors and successors.' })
  @Access('public')
  @Tagged<AgencyInChain>(({ revision }) => revision)
  @Answers(agencyInChainSchema, { description: 'The agency as the register has it now.' })
  async one(@Param('uscc', UsccPipe) uscc: string) {
    return (
      (await this.queries.execute(new GetAgency(uscc))) ??
      refuse('AGENCY_UNKNOWN', '名录中没有该机关。', 'No such agency is on the register.', { kind: 'unknown' })
    );
  }
}
