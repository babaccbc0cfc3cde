import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEnterprises1764000004001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.enterprise (
      uscc text primary key,
      name text not null,
      source text not null,
      district text,
      trade text,
      cancelled_on date
    )`);
    await db.query(`create table read.enterprise_name (
      uscc text not null,
      ordinal integer not null,
      name text not null,
      searched text collate "C" not null,
      source text not null,
      valid_from date,
      valid_until date,
      primary key (uscc, ordinal)
    )`);
    await db.query(`create index enterprise_name_searched on read.enterprise_name (searched, uscc, ordinal)`);
    await db.query(`create table read.enterprise_name_bigram (
      bigram text collate "C" not null,
      uscc text not null,
      ordinal integer not null,
      primary key (bigram, uscc, ordinal)
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.enterprise_name_bigram, read.enterprise_name, read.enterprise`);
  }
}
