import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Reads } from '@platform/http';
import { Access } from '@platform/identity';
import { regions } from '../../projections/regions/regions.projection';
import { ListRegions, type ListedRegions, listedRegionsSchema } from './list-regions.query';

@ApiTags('regions')
@Controller('regions')
export class ListRegionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The register of regions, former ones included.' })
  @Access('public')
  @Reads(regions.name)
  @Answers(listedRegionsSchema, { description: 'National and local codes side by side.' })
  list(): Promise<ListedRegions> {
    return this.queries.execute(new ListRegions());
  }
}
