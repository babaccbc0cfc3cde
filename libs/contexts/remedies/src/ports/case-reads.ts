import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { type Audience, disclosedTo, type Reader } from '@contexts/disclosure';
import { LIST_ITEMS_SQL } from '@contexts/lists';
import { ARCHIVE_ITEMS_SQL } from '@contexts/records';
import type { CaseKey } from '../rules/case-id.rule';
import type { CaseMark } from '../rules/case-mark.rule';
import type { CaseCount } from '../rules/counted.rule';
import type { CaseRow } from '../rules/shown-case.rule';

interface SeenCase extends CaseRow {
  /** What the reader is to the item. */
  readonly audience: Audience;
}

/** Cases with their items. */
const CASES = `read.dispute_case c join (${ARCHIVE_ITEMS_SQL} union all ${LIST_ITEMS_SQL}) i on i.item_id = c.item_id`;

/** Nobody learns of a case but who must answer it, whose item it is, and the auditor. */
const CONCERNED = `m.audience in ('recording', 'own', 'auditor')`;

/**
 * Reads of the cases, each one statement over the disclosure columns of their items, matrix and today: of an item that has
 * legally ended there is no case either.
 */
@Injectable()
export class CaseReads {
  constructor(private readonly reads: ReadDatabase) {}

  /** Open cases on what the reader's agency, or one it took over from, recorded: the first due day first. */
  open(reader: Reader, limit: number, after?: CaseMark): Promise<SeenCase[]> {
    return this.select(
      reader,
      [reader.agencies, limit, after?.day ?? '-infinity', after?.itemId ?? '', after?.round ?? 0],
      `and i.agency = any($1::text[]) and c.closed_on is null
         and (c.due_on, c.item_id, c.round) > ($3::date, $4, $5::integer)
       order by c.due_on, c.item_id, c.round limit $2::integer`,
    );
  }

  /** Closed ones, the last closed first. */
  closed(reader: Reader, limit: number, after?: CaseMark): Promise<SeenCase[]> {
    return this.select(
      reader,
      [reader.agencies, limit, after?.day ?? 'infinity', after?.itemId ?? '', after?.round ?? 0],
      `and i.agency = any($1::text[]) and c.closed_on is not null
         and (c.closed_on, c.item_id, c.round) < ($3::date, $4, $5::integer)
       order by c.closed_on desc, c.item_id desc, c.round desc limit $2::integer`,
    );
  }

  /** What one enterprise disputes or has disputed, the newest first. */
  ofEnterprise(reader: Reader, uscc: string, limit: number, after?: CaseMark): Promise<SeenCase[]> {
    return this.select(
      reader,
      [uscc, limit, after?.day ?? 'infinity', after?.itemId ?? '', after?.round ?? 0],
      `and c.uscc = $1 and (c.opened_on, c.item_id, c.round) < ($3::date, $4, $5::integer)
       order by c.opened_on desc, c.item_id desc, c.round desc limit $2::integer`,
    );
  }

  async one(reader: Reader, { itemId, round }: CaseKey): Promise<SeenCase | undefined> {
    const [row] = await this.select(reader, [itemId, round], `and c.item_id = $1 and c.round = $2::integer`);
    return row;
  }

  /** By the agency that recorded the items, of all cases on items the reader may see. */
  counts(reader: Reader): Promise<CaseCount[]> {
    const seen = disclosedTo(reader, 'i', 1);
    return this.reads.query<CaseCount>(
      `select i.agency, count(*)::int as open, (count(*) filter (where c.due_on < ${seen.today}))::int as late
       from ${CASES} ${seen.join} where c.closed_on is null group by i.agency`,
      seen.params,
    );
  }

  /** Whose a case is and which agency recorded its item, whoever asks: to work out who the caller is to it. */
  async tiesOf({ itemId, round }: CaseKey): Promise<{ uscc: string; agency: string } | undefined> {
    const [row] = await this.reads.query<{ uscc: string; agency: string }>(
      `select i.uscc, i.agency from ${CASES} where c.item_id = $1 and c.round = $2`,
      [itemId, round],
    );
    return row;
  }

  private select(reader: Reader, params: readonly unknown[], rest: string): Promise<SeenCase[]> {
    const seen = disclosedTo(reader, 'i', params.length + 1);
    return this.reads.query<SeenCase>(
      `select c.item_id as "itemId", c.round, c.uscc, c.ground, c.text, c.opened_on as "openedOn", c.help,
         c.due_on::text as "dueOn", c.provisional, c.closed_on as "closedOn", c.outcome, c.answer, c.lapsed, i.item, m.audience
       from ${CASES} ${seen.join} where ${CONCERNED} ${rest}`,
      [...params, ...seen.params],
    );
  }
}
