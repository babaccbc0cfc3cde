import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import type { HonourFacts } from '../honour.kind';

/** Who may not apply for which award: one indexed row. What slips past it in a race, a process undoes. */
@Injectable()
export class AwardBars {
  constructor(private readonly reads: ReadDatabase) {}

  /** Whether a bar from this programme stands against this holder, by another honour than the given one. */
  async standing(
    uscc: string,
    programme: string,
    except = '',
  ): Promise<Pick<HonourFacts, 'holderBarred' | 'barUndecided'>> {
    const [row] = await this.reads.query<{ state: string }>(
      `select state from read.award_bar where uscc = $1 and programme = $2 and item_id <> $3 and state <> 'free'
       order by state, item_id limit 1`,
      [uscc, programme, except],
    );
    return { holderBarred: row?.state === 'barred', barUndecided: row?.state === 'undecided' };
  }

  /** Whether it is the office's to decide if the bar of an honour has passed to an enterprise. */
  async isDecidable(itemId: string, heir: string): Promise<boolean> {
    const rows = await this.reads.query(`select 1 from read.award_bar where uscc = $1 and item_id = $2 and decidable`, [
      heir,
      itemId,
    ]);
    return rows.length > 0;
  }
}
