import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ProjectionStatus } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import { listEntries } from '../../projections/list-entries/list-entries.projection';
import { FindEntriesRestingOn } from './find-entries-resting-on.query';

const PATIENCE_MS = 30_000;

@QueryHandler(FindEntriesRestingOn)
export class FindEntriesRestingOnHandler implements IQueryHandler<FindEntriesRestingOn> {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly status: ProjectionStatus,
  ) {}

  /** @throws Error when the rows do not get as far as the asking fact: the process tries again */
  async execute({ itemId, position, recordedUntil }: FindEntriesRestingOn): Promise<readonly string[]> {
    if (!(await this.status.reached([listEntries.name], position, PATIENCE_MS)))
      throw new Error(`${listEntries.name} has not reached ${position}`);
    const rows = await this.reads.query<{ entry: string }>(
      `select entry_item as entry from read.list_entry_basis
       where basis_item = $1 and recorded_at <= $2 order by recorded_at, entry_item`,
      [itemId, recordedUntil],
    );
    return rows.map((row) => row.entry);
  }
}
