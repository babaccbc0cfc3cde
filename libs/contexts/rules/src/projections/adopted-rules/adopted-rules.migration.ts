import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAdoptedRules1764000001001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.adopted_rules (
      kind text not null,
      name text not null,
      version text not null,
      valid_from date not null,
      source text not null,
      sha256 text not null,
      adopted_at timestamptz not null,
      primary key (kind, name, version)
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.adopted_rules`);
  }
}
