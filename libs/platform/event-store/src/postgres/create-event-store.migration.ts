import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendFunctions } from './append-function';
import { streamIndex } from './stream-index';

/** Tables and functions of the event store on PostgreSQL: schema `events`. */
export class CreateEventStore1764000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create schema events`);
    await db.query(identity);
    await db.query(eventTable);
    for (const sql of streamIndex) await db.query(sql);
    await db.query(refuseChange);
    await db.query(`create trigger nothing_recorded_is_altered before update or delete or truncate on events.event
      for each statement execute function events.refuse_change()`);
    await db.query(`alter table events.event enable always trigger nothing_recorded_is_altered`);
    for (const sql of appendFunctions) await db.query(sql);
  }

  /** @throws Error once a fact is recorded: history is not undone by a migration */
  async down(db: QueryRunner): Promise<void> {
    const recorded: unknown[] = await db.query(`select 1 from events.event limit 1`);
    if (recorded.length > 0) throw new Error('facts are recorded; the event store is not dropped');
    await db.query(`drop schema events cascade`);
  }
}

/** One row: the identity of this history. */
const identity = `
  create table events.store (
    one boolean primary key default true check (one),
    id uuid not null default gen_random_uuid(),
    created_at timestamptz not null default now()
  );
  insert into events.store default values`;

/** Columns stand by width, so that no byte is lost to alignment; data and metadata are text, because jsonb loses bytes. */
const eventTable = `create table events.event (
  position bigint primary key,
  recorded_at timestamptz not null,
  revision int not null check (revision >= 0),
  version smallint not null,
  id uuid not null,
  hash bytea not null check (length(hash) = 32),
  stream text not null,
  type text not null,
  data text not null,
  metadata text not null
)`;

const refuseChange = `create function events.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'nothing recorded is ever altered (% on events.event)', tg_op using errcode = '42501';
  end $$`;

export const eventStoreMigrations = [CreateEventStore1764000000001];
