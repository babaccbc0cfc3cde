import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEnterprises1764000004001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.enterprise (
      uscc text primary key,
      name text not null,
      source text not null,
      district text,
      trade text,
      registration_numbers text[] not null default '{}',
      revision bigint not null default 0,
      cancelled_on date
    )`);
    await db.query(`create table read.enterprise_name (
      uscc text not null,
      ordinal integer not null,
      name text not null,
      source text not null,
      valid_from date,
      valid_until date,
      primary key (uscc, ordinal)
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.enterprise_name, read.enterprise`);
  }
}
