import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ProjectionStatus } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import { recordLinks } from '../../projections/record-links/record-links.projection';
import { FindLinkedRecords } from './find-linked-records.query';

const PATIENCE_MS = 30_000;

@QueryHandler(FindLinkedRecords)
export class FindLinkedRecordsHandler implements IQueryHandler<FindLinkedRecords> {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly status: ProjectionStatus,
  ) {}

  /** @throws Error when the rows do not get as far as the asking fact: the process tries again */
  async execute({ question }: FindLinkedRecords): Promise<readonly string[]> {
    const { itemId, kind, direction, position, recordedUntil } = question;
    if (!(await this.status.reached([recordLinks.name], position, PATIENCE_MS)))
      throw new Error(`${recordLinks.name} has not reached ${position}`);
    const [here, there] = direction === 'to' ? ['to_item', 'from_item'] : ['from_item', 'to_item'];
    const rows = await this.reads.query<{ other: string }>(
      `select ${there} as other from read.record_link
       where ${here} = $1 and kind = $2 and recorded_at <= $3 order by recorded_at, ${there}`,
      [itemId, kind, recordedUntil],
    );
    return rows.map((r) => r.other);
  }
}
