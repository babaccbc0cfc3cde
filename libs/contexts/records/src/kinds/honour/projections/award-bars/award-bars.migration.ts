import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEPT_STEP_COLUMNS_SQL } from '@contexts/enterprises';

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
    await db.query(`create table read.award_bar (
      uscc text not null,
      programme text not null,
      item_id text not null,
      state text not null,
      decidable boolean not null,
      since date not null,
      paper text not null,
      holder text not null,
      primary key (uscc, programme, item_id)
    )`);
    await db.query(`create index award_bar_item on read.award_bar (item_id)`);
    await db.query(`create table read.award_bar_decision (
      item_id text not null,
      heir text not null,
      follows boolean not null,
      primary key (item_id, heir)
    )`);
    await db.query(`create table read.award_step (${KEPT_STEP_COLUMNS_SQL})`);
    await db.query(`create index award_step_heir on read.award_step (heir)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.award_step, read.award_bar_decision, read.award_bar, read.award_grant`);
  }
}
