import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAwardBars1764000005002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.award_grant (
      item_id text primary key,
      uscc text not null,
      programme text not null,
      status text not null,
      barring_since date,
      paper text,
      slipped_past text
    )`);
    await db.query(`create index award_grant_holder on read.award_grant (uscc, programme)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.award_grant`);
  }
}
