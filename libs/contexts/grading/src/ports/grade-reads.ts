import { Injectable } from '@nestjs/common';
import type { Origin } from '@law';
import { ReadDatabase } from '@platform/database';
import { capped, disclosedTo, type Reader } from '@contexts/disclosure';
import { originOf } from '@contexts/enterprises';
import { familyOf } from '../projections/grades/family-of.projection';
import { rulebooksOf } from '../projections/grades/rulebooks.projection';
import type { GradeAnswer } from '../queries/get-grade/get-grade.query';
import { type GradeHistoryAnswer, MOST_STRETCHES } from '../queries/get-grade-history/get-grade-history.query';
import { assess } from '../rules/assess.rule';
import { ceilingsOf, creditOf, type Family } from '../rules/family.rule';
import { lawfulOn } from '../rules/knowledge.rule';
import { type Graded, type GradeGrant, shownGrade, shownHistory } from '../rules/shown-grade.rule';
import { type Reason, timeline } from '../rules/timeline.rule';
import { heaviestFirst, lockedUntil } from '../rules/told-reasons.rule';
import { type ReasonAnswer, reasonsIn, rights, type TodayRow, todaySql } from './todays-grade';

/** Record time beyond all others: everything known today. */
const EVERYTHING = '9999-12-31T23:59:59Z';

/** Grades as a reader may be told them today; every read is filtered by today's disclosure rule. */
@Injectable()
export class GradeReads {
  constructor(private readonly reads: ReadDatabase) {}

  /** One statement: rights, grade, reasons, texts and marks. Who is told no score has no reasons looked up. */
  async today(reader: Reader, uscc: string, scheme: string): Promise<GradeAnswer> {
    const { sql, params } = todaySql(reader);
    const rows = await this.reads.query<TodayRow>(sql, [uscc, scheme, ...params]);
    return todaysAnswer({ uscc, scheme, on: reader.today }, rows);
  }

  /** The same of many enterprises in one statement, by code. @param mostReasons of each enterprise */
  async todayOfEach(
    reader: Reader,
    codes: readonly string[],
    { scheme, mostReasons }: { readonly scheme: string; readonly mostReasons: number },
  ): Promise<ReadonlyMap<string, GradeAnswer>> {
    const { sql, params } = todaySql(reader, 'many');
    const rows = await this.reads.query<TodayRow>(sql, [codes, scheme, ...params]);
    const ofEach = new Map<string, TodayRow[]>();
    for (const row of rows) ofEach.set(row.uscc, [...(ofEach.get(row.uscc) ?? []), row]);
    const answerOf = (uscc: string) =>
      todaysAnswer({ uscc, scheme, on: reader.today }, ofEach.get(uscc) ?? [], mostReasons);
    return new Map(codes.map((uscc) => [uscc, answerOf(uscc)]));
  }

  /** A day up to today, as today's law lets it be told: what has legally ended is left out but for the auditor. */
  async on(reader: Reader, uscc: string, scheme: string, day: string): Promise<GradeAnswer> {
    const [family, books, grant] = await Promise.all([
      this.family(reader, uscc),
      rulebooksOf(this.reads),
      this.grant(reader, uscc),
    ]);
    const by = { rulebooks: books.get(scheme) ?? [], knownAt: EVERYTHING };
    const ceilings = ceilingsOf(uscc, family, by);
    const assessed = assess(creditOf(uscc, family), by.rulebooks, day, EVERYTHING, ceilings);
    const seen = await this.seen(
      reader,
      uscc,
      assessed.reasons.map(({ item }) => item),
    );
    return gradeAnswer({ uscc, scheme, on: day }, assessed, grant, () =>
      assessed.reasons.flatMap((reason) => reasonAnswer(reason, seen.get(reason.item))),
    );
  }

  async history(reader: Reader, uscc: string, scheme: string): Promise<GradeHistoryAnswer> {
    const [family, books, grant] = await Promise.all([
      this.family(reader, uscc),
      rulebooksOf(this.reads),
      this.grant(reader, uscc),
    ]);
    const by = { rulebooks: books.get(scheme) ?? [], knownAt: EVERYTHING };
    const segments = timeline(creditOf(uscc, family), by.rulebooks, EVERYTHING, ceilingsOf(uscc, family, by));
    const all = shownHistory(segments, grant, reader.today);
    const stretches = all.slice(-MOST_STRETCHES);
    return { uscc, scheme, stretches, stretchesLeftOut: all.length - stretches.length };
  }

  private async family(reader: Reader, uscc: string): Promise<Family> {
    const family = await familyOf(this.reads, uscc);
    if (reader.audience === 'auditor') return family;
    const facts = [...family.facts].map(([code, of]) => [code, lawfulOn(of, reader.today)] as const);
    return { ...family, facts: new Map(facts) };
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

  private async seen(reader: Reader, uscc: string, items: readonly string[]): Promise<ReadonlyMap<string, Seen>> {
    const { join, params } = disclosedTo(reader, 'i', 3, '$1::text');
    const rows = await this.reads.query<Seen & { item: string }>(
      `select i.item_id as item, i.title, i.disputed, ${originOf('i.uscc', '$1::text')} as origin
       from read.graded_item i ${join} where i.item_id = any($2::text[])`,
      [uscc, items, ...params],
    );
    return new Map(rows.map((row) => [row.item, row]));
  }
}

const todaysAnswer = (
  asked: Pick<GradeAnswer, 'uscc' | 'scheme' | 'on'>,
  rows: readonly TodayRow[],
  mostReasons?: number,
): GradeAnswer => {
  const [row] = rows;
  const graded = {
    grade: row?.grade ?? null,
    scoreHundredths: row?.score ?? null,
    computedAtStart: row?.computedAtStart ?? false,
    rulebook: row?.rulebook ?? null,
  };
  return gradeAnswer(asked, graded, grantOf(row), () => reasonsIn(rows), mostReasons);
};

/** The grade as the reader may be told it, with the reasons it may see where it is told the score. */
const gradeAnswer = (
  asked: Pick<GradeAnswer, 'uscc' | 'scheme' | 'on'>,
  graded: Graded,
  grant: GradeGrant,
  reasonsSeen: () => ReasonAnswer[],
  mostReasons?: number,
): GradeAnswer => {
  const shown = shownGrade(graded, grant);
  const all = grant.score && shown.state === 'rated' ? reasonsSeen().sort(heaviestFirst) : [];
  const { shown: reasons, leftOut: reasonsLeftOut } = capped(all, mostReasons);
  return { ...asked, ...shown, lockedUntil: lockedUntil(all), reasons, reasonsLeftOut };
};

interface Seen {
  readonly title: string;
  readonly disputed: boolean;
  readonly origin: Origin | null;
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
          ...(seen.origin && { origin: seen.origin }),
        },
      ]
    : [];

const grantOf = (row: TodayRow | undefined): GradeGrant => ({
  grade: row?.granted ?? false,
  only: row?.only ?? null,
  score: row?.scored ?? false,
});
