import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { freshDatabase, type FreshDatabase } from '@platform/testing';
import { connectionTo, migrate, openDataSource, PipelinedReadDatabase } from './index';

class CreateLamp1764000000900 implements MigrationInterface {
  up = (db: QueryRunner): Promise<unknown> =>
    db.query(
      'create table read.lamp (id bigint primary key, lit_on date, days date[], seen_at timestamptz, ticks timestamptz[])',
    );
  down = (db: QueryRunner): Promise<unknown> => db.query('drop table read.lamp');
}

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase({ migrations: [CreateLamp1764000000900] as never });
  await db.dataSource.query(
    `insert into read.lamp values (9007199254740993, '2026-03-31', '{2026-01-01,2026-01-02}', '2026-06-01 10:00:00.12+08',
       array['2026-06-01 10:00:00+08', null]::timestamptz[])`,
  );
});
afterAll(() => db.drop());

const lamp = {
  id: '9007199254740993',
  lit_on: '2026-03-31',
  days: ['2026-01-01', '2026-01-02'],
  seen_at: '2026-06-01T02:00:00.120000Z',
  ticks: ['2026-06-01T02:00:00.000000Z', null],
};

it('gives dates, moments and big integers as exact strings, both ways', async () => {
  expect(await db.reads.query('select * from read.lamp')).toEqual([lamp]);
  expect(await db.dataSource.query('select * from read.lamp')).toEqual([lamp]);
});

it('answers many statements at once, each with its own values and errors', async () => {
  const asked = Array.from({ length: 500 }, (_, n) =>
    n % 50 === 7
      ? db.reads.query('select 1 / $1::int as n', [0])
      : db.reads.query<{ n: number }>('select $1::int as n', [n]),
  );
  const answers = await Promise.allSettled(asked);
  answers.forEach((answer, n) =>
    n % 50 === 7
      ? expect(answer).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
      : expect(answer).toMatchObject({ status: 'fulfilled', value: [{ n }] }),
  );
});

it('a slow statement holds up none that are asked once it is slow', async () => {
  const reads = new PipelinedReadDatabase({ url: db.url, connections: 2 });
  const holder = db.dataSource.createQueryRunner();
  await holder.query('select pg_advisory_lock(4711)');
  const slow = reads.query('select 1 as n from pg_advisory_xact_lock(4711)');
  await pause(100);
  const quick = await Promise.all(Array.from({ length: 100 }, () => reads.query('select 1 as n')));
  await holder.query('select pg_advisory_unlock(4711)');
  await holder.release();
  expect([quick.length, await slow]).toEqual([100, [{ n: 1 }]]);
  await reads.close();
});

it('a value that cannot be read is an error of its statement alone', async () => {
  const asked = ['1', 'x', '2'].map((text) => db.reads.query('select $1::text::json as n', [text]));
  expect(await Promise.allSettled(asked)).toMatchObject([
    { value: [{ n: 1 }] },
    { reason: { code: '22P02' } },
    { value: [{ n: 2 }] },
  ]);
});

it('only reads', () =>
  expect(db.reads.query('insert into read.lamp (id) values (1)')).rejects.toMatchObject({ code: '25006' }));

it('survives the loss of its connections: statements are sent again', async () => {
  const slow = db.reads.query<{ n: number }>('select 1 as n from pg_sleep(0.5)');
  const under = `from pg_stat_activity where datname = current_database() and query like '%pg_sleep%' and pid <> pg_backend_pid()`;
  while ((await db.dataSource.query(`select 1 ${under}`)).length === 0);
  await db.dataSource.query(`select pg_terminate_backend(pid) ${under}`);
  expect(await slow).toEqual([{ n: 1 }]);
  expect(await db.reads.query('select 2 as n')).toEqual([{ n: 2 }]);
  expect(await db.dataSource.query('select 3 as n')).toEqual([{ n: 3 }]);
});

it('follows a change of a table under a prepared statement', async () => {
  await db.reads.query('select * from read.lamp');
  await db.dataSource.query('alter table read.lamp add column colour text');
  expect(await db.reads.query('select * from read.lamp')).toEqual([{ ...lamp, colour: null }]);
});

it('keeps the options the URL already had', async () => {
  const url = new URL(db.url);
  url.searchParams.set('options', '-c search_path=read');
  const client = new Client(connectionTo(url.href));
  await client.connect();
  const shown = await client.query(`select current_setting('search_path') path, current_setting('timezone') zone`);
  await client.end();
  expect(shown.rows).toEqual([{ path: 'read', zone: 'UTC' }]);
});

it('runs each migration once, however many programs start at once', async () => {
  class CreateOnce1764000000901 implements MigrationInterface {
    up = async (q: QueryRunner): Promise<unknown> => q.query('create table read.once (id int); select pg_sleep(0.1)');
    down = (q: QueryRunner): Promise<unknown> => q.query('drop table read.once');
  }
  const programs = await Promise.all(
    [1, 2, 3].map(() => openDataSource({ url: db.url, migrations: [CreateOnce1764000000901], poolSize: 2 })),
  );
  const ran = await Promise.all(programs.map(migrate));
  await Promise.all(programs.map((program) => program.destroy()));
  expect(ran.flat()).toEqual(['CreateOnce1764000000901']);
});
