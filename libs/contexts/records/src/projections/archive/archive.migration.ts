import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISCLOSURE_COLUMNS_SQL, KEPT_RULE_COLUMNS_SQL } from '@contexts/disclosure';

export class CreateArchive1764000005001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.archive_item (${DISCLOSURE_COLUMNS_SQL},
      kind text not null,
      status text not null,
      disputed boolean not null,
      decided date not null,
      act_day date not null,
      item jsonb not null,
      body jsonb not null,
      levels jsonb not null,
      dispute jsonb,
      revision bigint not null,
      recorded_at timestamptz not null,
      status_until date
    )`);
    await db.query(`create index archive_item_uscc on read.archive_item (uscc, decided)`);
    await db.query(`create index archive_item_agency on read.archive_item (agency, recorded_at, item_id)`);
    await db.query(`create index archive_item_status on read.archive_item (uscc) where status_until is not null`);
    await db.query(`create table read.archive_rule (${KEPT_RULE_COLUMNS_SQL})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.archive_rule`);
    await db.query(`drop table read.archive_item`);
  }
}
