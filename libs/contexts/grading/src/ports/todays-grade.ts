import type { Origin } from '@law';
import { disclosedTo, grantedTo, type Reader } from '@contexts/disclosure';
import { originOf } from '@contexts/enterprises';
import type { GradeAnswer } from '../queries/get-grade/get-grade.query';

export type ReasonAnswer = GradeAnswer['reasons'][number];

/** Rights and grade, the same in every row, and one reason that the reader may see; a single row where there is none. */
export interface TodayRow {
  readonly uscc: string;
  readonly granted: boolean;
  readonly only: readonly string[] | null;
  readonly scored: boolean;
  readonly grade: string | null;
  readonly score: number | null;
  readonly rulebook: string | null;
  readonly computedAtStart: boolean | null;
  readonly record: string | null;
  readonly title: string;
  readonly agency: string;
  readonly kind: ReasonAnswer['kind'];
  readonly clause: string;
  readonly zh: string;
  readonly en: string;
  readonly points: number;
  readonly from: string;
  readonly until: string | null;
  readonly disputed: boolean;
  readonly origin: Origin | null;
}

export const reasonsIn = (rows: readonly TodayRow[]): ReasonAnswer[] =>
  rows.flatMap(
    ({ record, title, agency, kind, clause: id, zh, en, points: pointsHundredths, from, until, disputed, origin }) =>
      record === null
        ? []
        : [
            {
              ...{ record, title, agency, kind, clause: { id, zh, en }, pointsHundredths, from, until, disputed },
              ...(origin && { origin }),
            },
          ],
  );

/** Both rights of a reader on grades, as left joins: a reader without any is told so, not left without an answer. */
export const rights = (reader: Reader, firstParam: number) => {
  const grade = grantedTo(reader, { class: 'grade', uscc: 'q.uscc', as: 'mg' }, firstParam);
  const score = grantedTo(reader, { class: 'score', uscc: 'q.uscc', as: 'ms' }, firstParam);
  return { joins: `left ${grade.join} left ${score.join}`, params: grade.params, today: grade.today };
};

/** `$1` = code, or codes; `$2` = scheme, from `$3` the reader: one text for every reader, made once. */
export const todaySql = (reader: Reader, of: 'one' | 'many' = 'one') => ({
  sql: (todayTexts[of] ??= todayTextOf(reader, of === 'one' ? '(select $1::text)' : 'unnest($1::text[])')),
  params: disclosedTo(reader, 'i', 3).params,
});
const todayTexts: Partial<Record<'one' | 'many', string>> = {};

const todayTextOf = (reader: Reader, codes: string): string => {
  const { joins, today } = rights(reader, 3);
  const item = disclosedTo(reader, 'i', 3, 'q.uscc');
  return `
    select q.uscc, mg.mask is not null as granted, mg.only_values as only, ms.mask is not null as scored,
      s.grade, s.score, s.rulebook, s.computed_at_start as "computedAtStart", r.*
    from ${codes} q (uscc) ${joins}
    left join read.grade_segment s on s.uscc = q.uscc and s.scheme = $2
      and s.from_date <= ${today} and (s.until_date is null or s.until_date > ${today})
    left join lateral (
      select r.item as record, i.title, i.agency, r.kind, c.clause, c.zh, c.en, r.points, r.from_date as from,
        r.until_date as until, i.disputed, ${originOf('i.uscc', 'q.uscc')} as origin
      from read.grade_reason r
      join read.graded_item i on i.item_id = r.item
      ${item.join}
      join read.grading_clause c on c.scheme = r.scheme and c.rulebook = s.rulebook and c.clause = r.clause
      where ms.mask is not null and r.uscc = s.uscc and r.scheme = s.scheme
        and r.counts_from <= ${today} and (r.counts_until is null or r.counts_until > ${today})
    ) r on true`;
};
