import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISCLOSURE_COLUMNS_SQL, KEPT_RULE_COLUMNS_SQL } from '@contexts/disclosure';

export class CreateRegisters1764000008002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.register_item (${DISCLOSURE_COLUMNS_SQL},
      kind text not null,
      adverse boolean not null,
      honour boolean not null,
      list text,
      act_day date not null,
      day date not null,
      withdrawn_on date,
      off_from date,
      severity text,
      district text,
      trade text collate "C",
      item jsonb not null,
      told jsonb not null,
      levels jsonb not null,
      recorded_at timestamptz not null
    )`);
    for (const [name, key, where] of [
      ['adverse', 'day, item_id', 'adverse'],
      ['honour', 'day, item_id', 'honour'],
      ['withdrawn', 'withdrawn_on, item_id', 'withdrawn_on is not null'],
      ['list', 'day, item_id', 'list is not null'],
    ] as const)
      await db.query(`create index register_item_${name} on read.register_item (${key}) where ${where}`);
    for (const column of ['agency', 'district', 'trade'])
      await db.query(`create index register_item_${column} on read.register_item (${column}, day)`);
    await db.query(`create index register_item_uscc on read.register_item (uscc)`);
    await db.query(`create table read.register_rule (${KEPT_RULE_COLUMNS_SQL})`);
    await db.query(`create table read.register_enterprise (
      uscc text primary key,
      name text collate "C" not null,
      district text,
      trade text collate "C",
      cancelled boolean not null
    )`);
    for (const column of ['name', 'district', 'trade'])
      await db.query(`create index register_enterprise_${column} on read.register_enterprise (${column}, uscc)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.register_enterprise, read.register_rule, read.register_item`);
  }
}
