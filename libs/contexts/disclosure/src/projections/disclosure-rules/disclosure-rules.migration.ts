import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEPT_RULE_COLUMNS_SQL } from '../../ports/kept-rules';

export class CreateDisclosureRules1764000002002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.disclosure_rule (${KEPT_RULE_COLUMNS_SQL})`);
    await db.query(`create table read.disclosure_matrix (
      class text not null,
      phase text not null,
      audience text not null,
      from_date date not null,
      until_date date,
      mask text not null,
      only_values text[],
      primary key (class, phase, audience, from_date)
    )`);
    await db.query(`create table read.disclosure_purpose (
      code text not null,
      role text not null,
      from_date date not null,
      until_date date,
      opens text not null,
      zh text not null,
      en text not null,
      primary key (code, role, from_date)
    )`);
    await db.query(`create table read.rules_in_force (
      from_date date primary key,
      until_date date,
      versions text not null
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['rules_in_force', 'disclosure_purpose', 'disclosure_matrix', 'disclosure_rule'])
      await db.query(`drop table read.${table}`);
  }
}
