import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISCLOSURE_COLUMNS_SQL, KEPT_RULE_COLUMNS_SQL } from '@contexts/disclosure';

export class CreateListEntries1764000006001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.list_entry (${DISCLOSURE_COLUMNS_SQL},
      list text not null,
      status text not null,
      listed_on date not null,
      act_day date not null,
      off_from date,
      item jsonb not null,
      body jsonb not null,
      dispute jsonb,
      revision bigint not null,
      recorded_at timestamptz not null
    )`);
    await db.query(`create index list_entry_uscc on read.list_entry (uscc, listed_on)`);
    await db.query(`create table read.list_entry_basis (
      basis_item text not null,
      entry_item text not null,
      recorded_at timestamptz not null,
      primary key (basis_item, entry_item)
    )`);
    await db.query(`create table read.list_entry_rule (${KEPT_RULE_COLUMNS_SQL})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.list_entry_rule`);
    await db.query(`drop table read.list_entry_basis`);
    await db.query(`drop table read.list_entry`);
  }
}
