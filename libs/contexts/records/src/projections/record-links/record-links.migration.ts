import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecordLinks1764000005003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.record_link (
      from_item text not null,
      kind text not null,
      to_item text not null,
      recorded_at timestamptz not null,
      primary key (from_item, kind, to_item)
    )`);
    await db.query(`create index record_link_to on read.record_link (to_item, kind)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.record_link`);
  }
}
