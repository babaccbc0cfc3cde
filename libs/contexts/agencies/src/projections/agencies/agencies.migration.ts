import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAgencies1764000003001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.agency (
      uscc text primary key,
      name text not null,
      kind text not null,
      capacity text not null,
      level text not null,
      superior text,
      valid_from date not null,
      valid_until date,
      successor text,
      confirms boolean not null
    )`);
    await db.query(`create index agency_kind on read.agency (kind, uscc)`);
    await db.query(`create index agency_successor on read.agency (successor)`);
    await db.query(`create table read.agency_name (
      uscc text not null,
      name text not null,
      valid_from date not null,
      normalised text not null,
      short boolean not null,
      valid_until date,
      primary key (uscc, name, valid_from)
    )`);
    await db.query(`create index agency_name_normalised on read.agency_name (normalised)`);
    await db.query(`create table read.agency_scope (
      uscc text not null,
      kind text not null,
      value text not null,
      valid_from date not null,
      valid_until date,
      primary key (uscc, kind, value, valid_from)
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.agency_scope, read.agency_name, read.agency`);
  }
}
