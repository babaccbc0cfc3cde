import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { disclosedTo, type Reader } from '@contexts/disclosure';
import { type GrantedRow, shownItem, type ShownItem } from '../../../rules/shown-item.rule';

/** What holds today of the grades that other agencies gave: of each scheme the latest period. */
@Injectable()
export class OutsideGradesNow {
  constructor(private readonly reads: ReadDatabase) {}

  /** Which grade is the latest does not depend on who asks: an older one never stands in for one the reader may not see. */
  async of(reader: Reader, uscc: string): Promise<ShownItem[]> {
    const seen = disclosedTo(reader, 'a', 2);
    const rows = await this.reads.query<GrantedRow>(
      `select a.item, a.body, a.levels, a.dispute, a.public_until as "publicUntil", a.legal_end as "legalEnd",
         a.revision, a.recorded_at as "recordedAt", m.mask
       from (
         select distinct on (item->>'scheme') * from read.archive_item
         where uscc = $1 and kind = 'outside-grade' and status = 'recorded'
           and (legal_end is null or legal_end > ${seen.today})
           and coalesce((item->'reading'->>'over')::date > ${seen.today}, true)
         order by item->>'scheme', item->>'period' desc, decided desc, item_id
       ) a ${seen.join}
       order by a.item->>'scheme'`,
      [uscc, ...seen.params],
    );
    return rows.map(shownItem);
  }
}
