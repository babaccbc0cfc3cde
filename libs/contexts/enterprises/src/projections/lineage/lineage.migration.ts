import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEPT_STEP_COLUMNS_SQL } from '../../ports/kept-steps';

export class CreateLineage1764000004003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.succession_step (${KEPT_STEP_COLUMNS_SQL})`);
    await db.query(`create index succession_step_heir on read.succession_step (heir)`);
    await db.query(`create table read.lineage (
      uscc text not null,
      origin text not null,
      acts_from date not null,
      acts_before date not null,
      since date not null,
      primary key (uscc, origin, acts_from)
    )`);
    await db.query(`create index lineage_origin on read.lineage (origin)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.lineage, read.succession_step`);
  }
}
