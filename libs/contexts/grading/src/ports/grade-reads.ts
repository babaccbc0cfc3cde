import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { disclosedTo, grantedTo, type Reader } from '@contexts/disclosure';
import { factsOf } from '../projections/grades/known-facts.projection';
import { rulebooksOf } from '../projections/grades/rulebooks.projection';
import type { GradeAnswer } from '../queries/get-grade/get-grade.query';
import type { GradeHistoryAnswer } from '../queries/get-grade-history/get-grade-history.query';
import { assess } from '../rules/assess.rule';
import { lawfulOn } from '../rules/knowledge.rule';
import { type GradeGrant, shownGrade, shownHistory } from '../rules/shown-grade.rule';
import { type Reason, timeline } from '../rules/timeline.rule';

type ReasonAnswer = GradeAnswer['reasons'][number];

interface TodayRow {
  readonly granted: boolean;
  readonly only: readonly string[] | null;
  readonly scored: boolean;
  readonly grade: string | null;
  readonly score: number | null;
  readonly rulebook: string | null;
  readonly computedAtStart: boolean | null;
  readonly reasons: readonly ReasonAnswer[] | null;
}

/** Record time beyond all others: everything known today. */
const EVERYTHING = '9999-12-31T23:59:59Z';

/** Grades as a reader may be told them today; every read is filtered by today's disclosure rule. */
@Injectable()
export class GradeReads {
  constructor(private readonly reads: ReadDatabase) {}

  /** One statement: rights, grade, reasons, texts and marks. */
  async today(reader: Reader, uscc: string, scheme: string): Promise<GradeAnswer> {
    const { sql, params } = todaySql(reader);
    const [row] = await this.reads.query<TodayRow>(sql, [uscc, scheme, ...params]);
    const graded = {
      grade: row?.grade ?? null,
      scoreHundredths: row?.score ?? null,
      computedAtStart: row?.computedAtStart ?? false,
      rulebook: row?.rulebook ?? null,
    };
    const shown = shownGrade(graded, grantOf(row));
    const reasons = row?.scored && shown.state === 'rated' ? (row.reasons ?? []) : [];
    return { uscc, scheme, on: reader.today, ...shown, lockedUntil: lockedUntil(reasons), reasons: [...reasons] };
  }

  /** A day up to today, as today's law lets it be told: what has legally ended is left out but for the auditor. */
  async on(reader: Reader, uscc: string, scheme: string, day: string): Promise<GradeAnswer> {
    const [facts, books, grant, seen] = await Promise.all([
      this.facts(reader, uscc),
      rulebooksOf(this.reads),
      this.grant(reader, uscc),
      this.seen(reader, uscc),
    ]);
    const assessed = assess(facts, books.get(scheme) ?? [], day, EVERYTHING);
    const shown = shownGrade(assessed, grant);
    const reasons =
      grant.score && shown.state === 'rated'
        ? assessed.reasons.flatMap((reason) => reasonAnswer(reason, seen.get(reason.item)))
        : [];
    return { uscc, scheme, on: day, ...shown, lockedUntil: lockedUntil(reasons), reasons };
  }

  async history(reader: Reader, uscc: string, scheme: string): Promise<GradeHistoryAnswer> {
    const [facts, books, grant] = await Promise.all([
      this.facts(reader, uscc),
      rulebooksOf(this.reads),
      this.grant(reader, uscc),
    ]);
    const segments = timeline(facts, books.get(scheme) ?? [], EVERYTHING);
    return { uscc, scheme, stretches: [...shownHistory(segments, grant, reader.today)] };
  }

  private async facts(reader: Reader, uscc: string) {
    const facts = await factsOf(this.reads, uscc);
    return reader.audience === 'auditor' ? facts : lawfulOn(facts, reader.today);
  }

  private async grant(reader: Reader, uscc: string): Promise<GradeGrant> {
    const { joins, params } = rights(reader, 2);
    const [row] = await this.reads.query<TodayRow>(
      `select mg.mask is not null as granted, mg.only_values as only, ms.mask is not null as scored
       from (select $1::text as uscc) q ${joins}`,
      [uscc, ...params],
    );
    return grantOf(row);
  }

  private async seen(reader: Reader, uscc: string): Promise<ReadonlyMap<string, Seen>> {
    const { join, params } = disclosedTo(reader, 'i', 2);
    const rows = await this.reads.query<Seen & { item: string }>(
      `select i.item_id as item, i.title, i.disputed from read.graded_item i ${join} where i.uscc = $1`,
      [uscc, ...params],
    );
    return new Map(rows.map((row) => [row.item, row]));
  }
}

interface Seen {
  readonly title: string;
  readonly disputed: boolean;
}

const reasonAnswer = (reason: Reason, seen: Seen | undefined): ReasonAnswer[] =>
  seen
    ? [
        {
          record: reason.item,
          title: seen.title,
          agency: reason.agency,
          kind: reason.kind,
          clause: reason.clause,
          pointsHundredths: reason.points,
          from: reason.from,
          until: reason.until,
          disputed: seen.disputed,
        },
      ]
    : [];

const grantOf = (row: TodayRow | undefined): GradeGrant => ({
  grade: row?.granted ?? false,
  only: row?.only ?? null,
  score: row?.scored ?? false,
});

const lockedUntil = (reasons: readonly ReasonAnswer[]): string | null =>
  reasons
    .filter(({ kind }) => kind === 'veto')
    .reduce<string | null>((latest, { until }) => (until !== null && (latest ?? '') < until ? until : latest), null);

/** Both rights of a reader on grades, as left joins: a reader without any is told so, not left without an answer. */
const rights = (reader: Reader, firstParam: number) => {
  const grade = grantedTo(reader, { class: 'grade', uscc: 'q.uscc', as: 'mg' }, firstParam);
  const score = grantedTo(reader, { class: 'score', uscc: 'q.uscc', as: 'ms' }, firstParam);
  return { joins: `left ${grade.join} left ${score.join}`, params: grade.params, today: grade.today };
};

/** `$1` = code, `$2` = scheme, from `$3` the reader: one text for every reader, made once. */
const todaySql = (reader: Reader) => ({
  sql: (todayText ??= todayTextOf(reader)),
  params: disclosedTo(reader, 'i', 3).params,
});
let todayText: string | undefined;

const todayTextOf = (reader: Reader): string => {
  const { joins, today } = rights(reader, 3);
  const item = disclosedTo(reader, 'i', 3);
  return `
    select mg.mask is not null as granted, mg.only_values as only, ms.mask is not null as scored,
      s.grade, s.score, s.rulebook, s.computed_at_start as "computedAtStart", r.reasons
    from (select $1::text as uscc) q ${joins}
    left join read.grade_segment s on s.uscc = q.uscc and s.scheme = $2
      and s.from_date <= ${today} and (s.until_date is null or s.until_date > ${today})
    left join lateral (
      select json_agg(json_build_object('record', r.item, 'title', i.title, 'agency', i.agency, 'kind', r.kind,
          'clause', json_build_object('id', c.clause, 'zh', c.zh, 'en', c.en), 'pointsHundredths', r.points,
          'from', r.from_date, 'until', r.until_date, 'disputed', i.disputed)
        order by r.kind <> 'veto', r.points, r.item) as reasons
      from read.grade_reason r
      join read.graded_item i on i.item_id = r.item
      ${item.join}
      join read.grading_clause c on c.scheme = r.scheme and c.rulebook = s.rulebook and c.clause = r.clause
      where ms.mask is not null and r.uscc = s.uscc and r.scheme = s.scheme
        and r.counts_from <= ${today} and (r.counts_until is null or r.counts_until > ${today})
    ) r on true`;
};
