import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { filedKey } from '../quality-report-key.rule';
import type { Reporter } from '../quality-report-duty.rule';

/** A firm whose report was not there on the last day. */
export interface LateReport extends Reporter {
  /** Day on which it was filed after all; absent = it has not been filed. */
  readonly filedOn?: string | undefined;
}

/** Which of the firms that must report on a year have not done so in time. */
@Injectable()
export class LateReports {
  constructor(private readonly reads: ReadDatabase) {}

  /** At most so many of them, in the order of their codes, after the given code. */
  async of(
    firms: readonly Reporter[],
    { year, due, after, limit }: { year: number; due: string; after: string; limit: number },
  ): Promise<LateReport[]> {
    const asked = firms.filter(({ uscc }) => uscc > after);
    const rows = await this.reads.query<{ nth: number; filedOn: string | null }>(
      `select (f.nth - 1)::int as nth, a.decided::text as "filedOn"
       from unnest($1::text[]) with ordinality as f (item_id, nth)
       left join read.archive_item a on a.item_id = f.item_id and a.status = 'recorded'
       where a.item_id is null or a.decided > $2::date
       order by f.nth limit $3::int`,
      [asked.map(({ uscc }) => filedKey(uscc, year).id), due, limit],
    );
    return rows.map(({ nth, filedOn }) => ({ ...(asked[nth] as Reporter), ...(filedOn && { filedOn }) }));
  }
}
