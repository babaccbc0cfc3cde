import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateKeys1764000000501 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create schema sealing`);
    await db.query(`create table sealing.data_key (
      id uuid primary key,
      record text not null,
      person text not null,
      wrapped bytea not null,
      created_at timestamptz not null default now(),
      destroyed_at timestamptz
    )`);
    await db.query(`create unique index data_key_live on sealing.data_key (record, person) where destroyed_at is null`);
    await db.query(`create index data_key_person on sealing.data_key (person) where person <> ''`);
    await db.query(`create table sealing.secret (name text primary key, wrapped bytea not null)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema sealing cascade`);
  }
}

export const sealingMigrations = [CreateKeys1764000000501];
