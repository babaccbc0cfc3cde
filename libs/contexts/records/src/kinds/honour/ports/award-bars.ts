import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';

/** A bar for life: the honour that was withdrawn for fraud, since when and on what paper. */
export interface Bar {
  readonly itemId: string;
  readonly since: string;
  readonly paper: string;
}

/** Who may not apply for which award: one indexed row. What slips past it in a race, a process undoes. */
@Injectable()
export class AwardBars {
  constructor(private readonly reads: ReadDatabase) {}

  /** The first bar of this holder from this programme, by another honour than the given one. */
  async of(uscc: string, programme: string, except = ''): Promise<Bar | undefined> {
    const [row] = await this.reads.query<Bar>(
      `select item_id as "itemId", barring_since as since, paper from read.award_grant
       where uscc = $1 and programme = $2 and item_id <> $3 and barring_since is not null and status <> 'annulled'
       order by barring_since, item_id limit 1`,
      [uscc, programme, except],
    );
    return row;
  }
}
