import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CommandRunner } from '@platform/cqrs';
import { region } from '../../events/region.state';
import { REGION_CODE, type RegisteredRegion } from '../../rules/region.rule';
import { GetRegion, type RegionInLineage } from './get-region.query';

/** More than any lineage has; a circle ends here too. */
const LARGEST_LINEAGE = 50;

@QueryHandler(GetRegion)
export class GetRegionHandler implements IQueryHandler<GetRegion> {
  constructor(private readonly commands: CommandRunner) {}

  async execute({ code }: GetRegion): Promise<RegionInLineage | undefined> {
    const own = await this.load(code);
    if (!own) return undefined;
    const found = new Map([[code, own]]);
    for (const known of found.values())
      for (const next of [known.successor, known.within])
        if (next !== undefined && !found.has(next) && found.size < LARGEST_LINEAGE) {
          const other = await this.load(next);
          if (other) found.set(next, other);
        }
    return { ...own, lineage: [...found.keys()] };
  }

  private async load(code: string): Promise<RegisteredRegion | undefined> {
    return REGION_CODE.test(code) ? (await this.commands.load(region, code)).region : undefined;
  }
}
