import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ProjectionStatus } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import { awardBars } from '../../projections/award-bars/award-bars.projection';
import { FindSlippedGrant } from './find-slipped-grant.query';

const PATIENCE_MS = 30_000;

@QueryHandler(FindSlippedGrant)
export class FindSlippedGrantHandler implements IQueryHandler<FindSlippedGrant> {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly status: ProjectionStatus,
  ) {}

  /** @throws Error when the rows do not get as far as the asking fact: the process tries again */
  async execute({ itemId, position }: FindSlippedGrant): Promise<string | undefined> {
    if (!(await this.status.reached([awardBars.name], position, PATIENCE_MS)))
      throw new Error(`${awardBars.name} has not reached ${position}`);
    const [row] = await this.reads.query<{ bar: string | null }>(
      `select slipped_past as bar from read.award_grant where item_id = $1 and status <> 'annulled'`,
      [itemId],
    );
    return row?.bar ?? undefined;
  }
}
