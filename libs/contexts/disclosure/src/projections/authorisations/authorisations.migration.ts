import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuthorisations1764000002001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read."authorisation" (
      id text primary key,
      uscc text not null,
      reader text not null,
      purpose text not null,
      from_date date not null,
      until_date date not null,
      paper_number text,
      paper_sha256 text,
      recorded_at timestamptz not null,
      withdrawn_at timestamptz
    )`);
    await db.query(`create index authorisation_question on read."authorisation" (reader, uscc, purpose, until_date)`);
    await db.query(`create index authorisation_of_enterprise on read."authorisation" (uscc, recorded_at, id)`);
    await db.query(`create index authorisation_of_reader on read."authorisation" (reader, recorded_at, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read."authorisation"`);
  }
}
