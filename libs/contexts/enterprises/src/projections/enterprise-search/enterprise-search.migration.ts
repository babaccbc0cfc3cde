import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEPT_STEP_COLUMNS_SQL } from '../../ports/kept-steps';

export class CreateEnterpriseSearch1764000004002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.searched_name (
      uscc text not null,
      name text not null,
      in_force boolean not null,
      origin text,
      district text,
      cancelled boolean not null,
      searched text collate "C" not null,
      core text collate "C" not null,
      initials text collate "C" not null,
      keys integer[] not null,
      primary key (uscc, name)
    )`);
    // Without a list of what is pending: each search would look through it.
    await db.query(`create index searched_name_keys on read.searched_name using gin (keys) with (fastupdate = off)`);
    await db.query(`create table read.search_key (key integer primary key, names integer not null)`);
    await db.query(`create table read.searched_code (
      code text not null,
      uscc text not null,
      kind text not null,
      origin text,
      primary key (code, uscc)
    )`);
    await db.query(`create index searched_code_uscc on read.searched_code (uscc)`);
    await db.query(`create table read.search_step (${KEPT_STEP_COLUMNS_SQL})`);
    await db.query(`create index search_step_heir on read.search_step (heir)`);
    await db.query(`create table read.name_region (word text collate "C" primary key)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `drop table read.search_step, read.name_region, read.searched_code, read.search_key, read.searched_name`,
    );
  }
}
