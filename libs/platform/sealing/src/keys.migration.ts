import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateKeys1764000000501 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create schema sealing`);
    await db.query(`create table sealing.master_key (
      id text primary key,
      since timestamptz not null default now(),
      closed_at timestamptz
    )`);
    await db.query(`create table sealing.data_key (
      id uuid primary key,
      record text not null,
      person text not null,
      master text not null,
      wrapped bytea not null,
      created_at timestamptz not null default now(),
      destroyed_at timestamptz
    )`);
    // Samples that the planner keeps would outlive the person they tell of.
    await db.query(`alter table sealing.data_key alter column person set statistics 0`);
    await db.query(`create unique index data_key_live on sealing.data_key (record, person) where destroyed_at is null`);
    await db.query(`create index data_key_destroyed on sealing.data_key (record) where destroyed_at is not null`);
    await db.query(`create index data_key_person on sealing.data_key (person) where person <> ''`);
    await db.query(`create table sealing.secret (name text primary key, master text not null, wrapped bytea not null)`);
    // The lines of the erasure journal that this database has heard of, and whether the fact of each is recorded.
    await db.query(`create table sealing.erasure (n integer primary key, line text not null, told_at timestamptz)`);
    // Which database these keys were last opened in: another one is a restored copy.
    await db.query(`create table sealing.opened_in (place text primary key)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema sealing cascade`);
  }
}

export const sealingMigrations = [CreateKeys1764000000501];
