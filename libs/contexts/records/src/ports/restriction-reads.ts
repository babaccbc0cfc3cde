import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { type Bounded, grantedTo, leftOutOf, MOST_PARTS, type Reader } from '@contexts/disclosure';
import { heldBy } from '@contexts/enterprises';
import { type RestrictionRow, type ShownRestriction, shownRestriction } from '../rules/shown-restriction.rule';

interface Row extends RestrictionRow {
  readonly total: number;
}

const HELD = heldBy('$1::text', 'a');

/** Restrictions that run today: status of the firm, whatever the windows and the end of their records. */
@Injectable()
export class RestrictionReads {
  constructor(private readonly reads: ReadDatabase) {}

  /** Newest paper first. */
  async running(reader: Reader, uscc: string): Promise<Bounded<ShownRestriction>> {
    const granted = grantedTo(reader, { class: 'status', uscc: 'h.uscc', field: 'a.field' }, 2);
    const rows = await this.reads.query<Row>(
      `select a.item, a.body->>'agencyName' as "agencyName", nullif(a.status_until, 'infinity') as until,
         (count(*) over ())::int as total, ${HELD.origin} as origin
       from ${HELD.from} join read.archive_item a on ${HELD.on} ${granted.join}
       where a.status_until > ${granted.today}
       order by a.decided desc, a.item_id desc limit ${MOST_PARTS}`,
      [uscc, ...granted.params],
    );
    return { shown: rows.map(shownRestriction), leftOut: leftOutOf(rows) };
  }
}
