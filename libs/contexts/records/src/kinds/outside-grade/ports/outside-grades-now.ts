import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { disclosedTo, type Reader } from '@contexts/disclosure';
import { type GrantedRow, shownItem, type ShownItem } from '../../../rules/shown-item.rule';

/** What holds today of the grades that other agencies gave: of each scheme the latest period the reader may see. */
@Injectable()
export class OutsideGradesNow {
  constructor(private readonly reads: ReadDatabase) {}

  /** What is hidden changes no answer: a later grade that a reader may not see leaves the one before where it was. */
  async of(reader: Reader, uscc: string): Promise<ShownItem[]> {
    const seen = disclosedTo(reader, 'a', 2);
    const rows = await this.reads.query<GrantedRow>(
      `select distinct on (a.item->>'scheme') a.item, a.body, a.levels, a.dispute, a.public_until as "publicUntil", a.legal_end as "legalEnd",
         a.revision, a.recorded_at as "recordedAt", m.mask
       from read.archive_item a ${seen.join}
       where a.uscc = $1 and a.kind = 'outside-grade' and a.status = 'recorded'
         and (a.legal_end is null or a.legal_end > ${seen.today})
         and coalesce((a.item->'reading'->>'over')::date > ${seen.today}, true)
       order by a.item->>'scheme', a.item->>'period' desc, a.decided desc, a.item_id`,
      [uscc, ...seen.params],
    );
    return rows.map(shownItem);
  }
}
