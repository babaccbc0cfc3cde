import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';

/** Which appointment of an enterprise has not ended: a firm has one chief quality officer. */
@Injectable()
export class OfficersInOffice {
  constructor(private readonly reads: ReadDatabase) {}

  /** The id of one under another key than the given. */
  async of(uscc: string, except: string): Promise<string | undefined> {
    const [row] = await this.reads.query<{ id: string }>(
      `select item_id as id from read.archive_item
       where uscc = $1 and item_id <> $2 and item->>'kind' = 'quality-officer' and item->>'status' = 'recorded'
         and item->>'dismissedOn' is null
       order by item_id limit 1`,
      [uscc, except],
    );
    return row?.id;
  }
}
