import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The query log: schema `query_log`, one partition a month, nothing in it is ever altered. */
export class CreateQueryLog1764000002501 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create schema query_log`);
    await db.query(`create table query_log.question (
      asked_on date not null,
      log uuid not null,
      n smallint not null,
      asked_at timestamptz not null,
      subject text,
      reader text not null,
      role text not null,
      agency text,
      enterprise text,
      question text not null,
      purpose text,
      basis text not null,
      "authorisation" text,
      refused text,
      positions text not null,
      answer text not null,
      answer_sha256 bytea not null check (length(answer_sha256) = 32),
      code text not null,
      rules text not null,
      primary key (asked_on, log, n)
    ) partition by range (asked_on)`);
    await db.query(`create index question_of_subject on query_log.question (subject, asked_on, log, n)
      where subject is not null`);
    await db.query(`create function query_log.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'nothing in the query log is ever altered (%)', tg_op using errcode = '42501';
      end $$`);
    await db.query(`create trigger nothing_told_is_altered before update or delete on query_log.question
      for each row execute function query_log.refuse_change()`);
    await db.query(`create trigger nothing_told_is_emptied before truncate on query_log.question
      for each statement execute function query_log.refuse_change()`);
    await db.query(createMonth);
  }

  /** @throws Error once a question is logged */
  async down(db: QueryRunner): Promise<void> {
    const logged: unknown[] = await db.query(`select 1 from query_log.question limit 1`);
    if (logged.length > 0) throw new Error('questions are logged; the query log is not dropped');
    await db.query(`drop schema query_log cascade`);
  }
}

/**
 * Makes the partition of a month, given by its first day, unless it is there; row triggers and indexes come from the parent.
 * Its lock is no other's: 731964001 is held while migrating, 731964002 by the projector whose turn it is.
 * Under the lock it looks into the catalogue itself: `to_regclass` may still remember that another had not made it yet.
 */
const createMonth = `create function query_log.create_month(first date) returns void language plpgsql as $$
  declare
    part text := 'question_' || to_char(first, 'YYYYMM');
  begin
    if to_regclass('query_log.' || part) is not null then return; end if;
    perform pg_advisory_xact_lock(731964003);
    if exists (select from pg_class where relnamespace = 'query_log'::regnamespace and relname = part) then return; end if;
    execute format('create table query_log.%I partition of query_log.question for values from (%L) to (%L)',
      part, first, (first + interval '1 month')::date);
    execute format('create trigger nothing_told_is_emptied before truncate on query_log.%I
      for each statement execute function query_log.refuse_change()', part);
  end $$`;

export const queryLogMigrations = [CreateQueryLog1764000002501];
