import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISCLOSURE_COLUMNS_SQL, KEPT_RULE_COLUMNS_SQL } from '@contexts/disclosure';
import { KEPT_STEP_COLUMNS_SQL } from '@contexts/enterprises';

/** Tables of the projection `grades`. Dates are Shanghai dates, periods half-open, an absent end is null. */
export class CreateGrades1764000007001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table read.grading_fact (
        uscc text not null,
        item text not null,
        version integer not null,
        valid_from date not null,
        valid_until date,
        known_from timestamptz not null,
        known_until timestamptz,
        body jsonb not null,
        digest text not null,
        primary key (uscc, item, version)
      )`);
    await db.query(`create unique index grading_fact_current on read.grading_fact (item) where known_until is null`);
    await db.query(`
      create table read.grading_rulebook (
        scheme text not null,
        version text not null,
        valid_from date not null,
        adopted_at timestamptz not null,
        sha256 text not null,
        content jsonb not null,
        primary key (scheme, version)
      )`);
    await db.query(`create table read.grading_step (${KEPT_STEP_COLUMNS_SQL})`);
    await db.query(`create index grading_step_heir on read.grading_step (heir)`);
    await db.query(`create table read.grading_window (${KEPT_RULE_COLUMNS_SQL})`);
    await db.query(`
      create table read.grading_clause (
        scheme text not null,
        rulebook text not null,
        clause text not null,
        zh text not null,
        en text not null,
        source text not null,
        primary key (scheme, rulebook, clause)
      )`);
    await db.query(`
      create table read.grade_segment (
        uscc text not null,
        scheme text not null,
        from_date date not null,
        until_date date,
        grade text not null,
        score integer,
        rulebook text not null,
        computed_at_start boolean not null,
        primary key (uscc, scheme, from_date)
      )`);
    await db.query(`create index grade_segment_grade on read.grade_segment (scheme, grade, uscc)`);
    await db.query(`
      create table read.grade_reason (
        uscc text not null,
        scheme text not null,
        item text not null,
        clause text not null,
        counts_from date not null,
        counts_until date,
        kind text not null,
        points integer not null,
        from_date date not null,
        until_date date,
        primary key (uscc, scheme, item, clause, counts_from)
      )`);
    await db.query(`
      create table read.graded_item (
        ${DISCLOSURE_COLUMNS_SQL},
        title text not null,
        disputed boolean not null
      )`);
    await db.query(`create index graded_item_uscc on read.graded_item (uscc)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'graded_item',
      'grade_reason',
      'grade_segment',
      'grading_clause',
      'grading_window',
      'grading_step',
      'grading_rulebook',
      'grading_fact',
    ])
      await db.query(`drop table read.${table}`);
  }
}
