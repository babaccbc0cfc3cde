import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSubjectFacts1764000008001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `create table read.subject_stream (stream text not null, uscc text not null, primary key (stream, uscc))`,
    );
    await db.query(`create table read.subject_fact (
      uscc text not null,
      seq integer not null,
      stream text not null,
      revision bigint not null,
      primary key (uscc, seq)
    )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table read.subject_fact`);
    await db.query(`drop table read.subject_stream`);
  }
}
