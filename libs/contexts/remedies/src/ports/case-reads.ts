import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { type Audience, disclosedTo, type Reader } from '@contexts/disclosure';
import { heldBy, ownedAs } from '@contexts/enterprises';
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

/** Cases with their items, and by which code the items are asked for. */
interface From {
  readonly cases: string;
  readonly as: string;
}

const ITEMS = `(${ARCHIVE_ITEMS_SQL} union all ${LIST_ITEMS_SQL}) i`;
const CASES = `read.dispute_case c join ${ITEMS} on i.item_id = c.item_id`;
const EACH: From = { cases: CASES, as: 'i.uscc' };
const HELD = heldBy('$1::text', 'i');
/** $1 = code of the enterprise: its own items, and those it took over. */
const OF_ENTERPRISE: From = {
  cases: `${HELD.from} join ${ITEMS} on ${HELD.on} join read.dispute_case c on c.item_id = i.item_id`,
  as: 'h.uscc',
};

/** Nobody learns of a case but who must answer it, who holds its item, and the auditor. */
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
      EACH,
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
      EACH,
    );
  }

  /** Disputes of what an enterprise holds, its own or taken over, the newest first. */
  ofEnterprise(reader: Reader, uscc: string, limit: number, after?: CaseMark): Promise<SeenCase[]> {
    return this.select(
      reader,
      [uscc, limit, after?.day ?? 'infinity', after?.itemId ?? '', after?.round ?? 0],
      `and (c.opened_on, c.item_id, c.round) < ($3::date, $4, $5::integer)
       order by c.opened_on desc, c.item_id desc, c.round desc limit $2::integer`,
      OF_ENTERPRISE,
    );
  }

  async one(reader: Reader, { itemId, round }: CaseKey): Promise<SeenCase | undefined> {
    const [row] = await this.select(
      reader,
      [itemId, round, reader.enterprise ?? null],
      `and c.item_id = $1 and c.round = $2::integer`,
      { cases: CASES, as: ownedAs('$3::text', 'i') },
    );
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

  /**
   * Whose a case is to who asks, and which agency recorded its item: to work out who the caller is to it.
   * @param enterprise code of the caller's, where it asks for one
   */
  async tiesOf({ itemId, round }: CaseKey, enterprise?: string): Promise<{ uscc: string; agency: string } | undefined> {
    const [row] = await this.reads.query<{ uscc: string; agency: string }>(
      `select ${ownedAs('$3::text', 'i')} as uscc, i.agency from ${CASES} where c.item_id = $1 and c.round = $2`,
      [itemId, round, enterprise ?? null],
    );
    return row;
  }

  private select(reader: Reader, params: readonly unknown[], rest: string, { cases, as }: From): Promise<SeenCase[]> {
    const seen = disclosedTo(reader, 'i', params.length + 1, as);
    return this.reads.query<SeenCase>(
      `select c.item_id as "itemId", c.round, c.uscc, c.ground, c.text, c.opened_on as "openedOn", c.help,
         c.due_on::text as "dueOn", c.provisional, c.closed_on as "closedOn", c.outcome, c.answer, c.lapsed, i.item,
         m.audience
       from ${cases} ${seen.join} where ${CONCERNED} ${rest}`,
      [...params, ...seen.params],
    );
  }
}
