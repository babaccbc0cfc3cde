import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the history of this registry comes from: each restore and each copy into it. */
export class CreateBackup1764000002601 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create schema backup`);
    await db.query(`create table backup.origin (
      id text primary key,
      from_store text not null,
      facts bigint,
      digest text,
      head text,
      begun_at timestamptz not null default now(),
      finished_at timestamptz
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema backup cascade`);
  }
}

export const backupMigrations = [CreateBackup1764000002601];
