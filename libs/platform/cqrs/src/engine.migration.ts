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
