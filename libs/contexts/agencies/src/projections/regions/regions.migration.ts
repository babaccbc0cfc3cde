import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRegions1764000003002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table read.region (
      code text primary key,
      name text not null,
      within text,
      local boolean not null,
      valid_from date not null,
      valid_until date,
      successor text,
      source text
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.region`);
  }
}
