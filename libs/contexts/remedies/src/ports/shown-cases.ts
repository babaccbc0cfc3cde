import { Injectable } from '@nestjs/common';
import { caseMarkOf } from '../rules/case-mark.rule';
import { type CaseRow, shownCase, type ShownCase } from '../rules/shown-case.rule';
import { AnsweringAgencies } from './answering-agencies';

export interface CasePage {
  readonly cases: ShownCase[];
  readonly next?: string | undefined;
}

/** Rows as they are told, with who must answer today. */
@Injectable()
export class ShownCases {
  constructor(private readonly agencies: AnsweringAgencies) {}

  async of(rows: readonly CaseRow[], today: string): Promise<ShownCase[]> {
    const answering = await this.agencies.of(rows.map(({ item }) => item.agency));
    return rows.map((row) => shownCase(row, answering.get(row.item.agency) ?? { uscc: row.item.agency }, today));
  }

  /** @param rows one more than the page holds, where there is a further one */
  async page(
    rows: readonly CaseRow[],
    limit: number,
    today: string,
    dayOf: (row: CaseRow) => string,
  ): Promise<CasePage> {
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next =
      rows.length > limit && last && caseMarkOf({ day: dayOf(last), itemId: last.itemId, round: last.round });
    return { cases: await this.of(shown, today), ...(next && { next }) };
  }
}
