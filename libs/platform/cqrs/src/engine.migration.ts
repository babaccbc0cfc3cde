import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEngine1764000000601 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create schema engine`);
    await db.query(`create table engine.checkpoint (
      name text not null,
      version int not null,
      store_id text not null,
      position text,
      updated_at timestamptz not null default now(),
      primary key (name, version)
    )`);
    // Who moves the views, and that it still does.
    await db.query(`create table engine.turn (
      one boolean primary key default true check (one),
      term uuid not null,
      beat_at timestamptz not null
    )`);
    // How far each consumer is, for programs that do not move it: a checkpoint is locked while its rows are written.
    await db.query(`create table engine.report (
      name text not null,
      version int not null,
      term uuid,
      state text not null default 'catching-up',
      position text,
      pending_since timestamptz,
      stopped_by_event text,
      reported_at timestamptz not null default now(),
      primary key (name, version)
    ) with (fillfactor = 50)`);
    await db.query(`create table engine.refused_command (
      process text not null,
      event_id uuid not null,
      code text not null,
      message text not null,
      refused_at timestamptz not null default now(),
      primary key (process, event_id, code)
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema engine cascade`);
  }
}

export const engineMigrations = [CreateEngine1764000000601];
