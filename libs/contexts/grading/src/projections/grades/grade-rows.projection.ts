import type { EntityManager } from 'typeorm';
import { ceilingsOf, creditOf, type Family } from '../../rules/family.rule';
import { type Segment, timeline } from '../../rules/timeline.rule';
import type { Rulebooks } from './rulebooks.projection';

/** Computes the segments and reasons of one enterprise anew, in every scheme; touches no other enterprise's rows. */
export const writeGrades = async (
  tx: EntityManager,
  uscc: string,
  family: Family,
  books: Rulebooks,
  knownAt: string,
): Promise<void> => {
  const facts = creditOf(uscc, family);
  const schemes = [...books].map(([scheme, rulebooks]) => {
    const ceilings = ceilingsOf(uscc, family, { rulebooks, knownAt });
    return { scheme, segments: timeline(facts, rulebooks, knownAt, ceilings) };
  });
  await tx.query(
    `with s as (delete from read.grade_segment where uscc = $1) delete from read.grade_reason where uscc = $1`,
    [uscc],
  );
  await tx.query(
    `with s as (
       insert into read.grade_segment (uscc, scheme, from_date, until_date, grade, score, rulebook, computed_at_start)
       select $1, scheme, from_date, until_date, grade, score, rulebook, computed_at_start
       from jsonb_to_recordset($2::jsonb) as s(scheme text, from_date date, until_date date, grade text, score int,
                                               rulebook text, computed_at_start boolean))
     insert into read.grade_reason
       (uscc, scheme, item, clause, counts_from, counts_until, kind, points, from_date, until_date)
     select $1, scheme, item, clause, counts_from, counts_until, kind, points, "from", "until"
     from jsonb_to_recordset($3::jsonb) as r(scheme text, item text, clause text, counts_from date, counts_until date,
                                             kind text, points int, "from" date, "until" date)`,
    [
      uscc,
      JSON.stringify(schemes.flatMap(({ scheme, segments }) => segmentRows(scheme, segments))),
      JSON.stringify(schemes.flatMap(({ scheme, segments }) => reasonRows(scheme, segments))),
    ],
  );
};

/** Only grade and score: neighbours that differ in their reasons alone are one row. */
const segmentRows = (scheme: string, segments: readonly Segment[]) => {
  const rows: Record<string, unknown>[] = [];
  for (const s of segments) {
    const { grade, scoreHundredths: score, rulebook, computedAtStart: computed_at_start } = s;
    const row = { scheme, grade, score, rulebook, computed_at_start };
    const last = rows.at(-1);
    if (last && last['until_date'] === s.from && Object.entries(row).every(([key, value]) => last[key] === value))
      last['until_date'] = s.nextChange;
    else if (grade !== null) rows.push({ ...row, from_date: s.from, until_date: s.nextChange });
  }
  return rows;
};

/** Each reason with the stretches of days on which it counts: another record may stand in for it meanwhile. */
const reasonRows = (scheme: string, segments: readonly Segment[]) => {
  const rows = new Map<string, Record<string, unknown>[]>();
  for (const { from: counts_from, nextChange: counts_until, reasons } of segments)
    for (const { kind, item, clause, points, from, until } of reasons) {
      const key = `${kind} ${item} ${clause.id} ${points} ${from} ${until}`;
      const last = rows.get(key)?.at(-1);
      if (last?.['counts_until'] === counts_from) last['counts_until'] = counts_until;
      else {
        const row = { scheme, item, clause: clause.id, counts_from, counts_until, kind, points, from, until };
        rows.set(key, [...(rows.get(key) ?? []), row]);
      }
    }
  return [...rows.values()].flat();
};
