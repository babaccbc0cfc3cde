import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEPT_RULE_COLUMNS_SQL } from '@contexts/disclosure';

export class CreateDisputeCases1764000009001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.dispute_case (
      item_id text not null,
      round integer not null,
      uscc text not null,
      ground text not null,
      text text not null,
      opened_on date not null,
      help jsonb,
      due_on date not null,
      provisional boolean not null,
      closed_on date,
      outcome text,
      answer text,
      lapsed text,
      primary key (item_id, round)
    )`);
    await db.query(
      `create index dispute_case_open on read.dispute_case (due_on, item_id, round) where closed_on is null`,
    );
    await db.query(
      `create index dispute_case_closed on read.dispute_case (closed_on, item_id, round) where closed_on is not null`,
    );
    await db.query(`create table read.dispute_rule (${KEPT_RULE_COLUMNS_SQL})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.dispute_rule`);
    await db.query(`drop table read.dispute_case`);
  }
}
