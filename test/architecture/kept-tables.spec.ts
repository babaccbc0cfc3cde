import { Client } from 'pg';
import { connectionTo, Database } from '@platform/database';
import { freshDatabase } from '@platform/testing';
import { LiveTables } from '../../libs/platform/backup/src/tables/live-tables';
import { parts } from '../../apps/registry/src/contexts';
import { migrationsOf } from '../../apps/registry/src/open-stores';

/** What is not in a backup's tables, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'events.event': 'the history itself',
  'events.store': 'another store has an id of its own',
  'engine.checkpoint': 'of views: they are filled anew; of processes: in the manifest',
  'engine.report': 'what the program that moves the views tells now',
  'engine.turn': 'whose turn it is now',
  'query_log.question': 'lies in its months',
  migration: 'what the program has made of the database',
};

it('a backup holds every table that is not computed from facts', async () => {
  const db = await freshDatabase();
  const migrations = migrationsOf({ eventStore: 'postgresql' }, parts);
  await (await Database.open({ url: db.url, migrations })).close();
  const client = new Client(connectionTo(db.url));
  await client.connect();
  try {
    await client.query(`select query_log.create_month('2026-06-01')`);
    const kept = new Set((await LiveTables.ofRegistry(client)).all.map(({ table }) => table));
    const { rows } = await client.query<{ table: string }>(
      `select oid::regclass::text as table from pg_class where relkind in ('r', 'p')
         and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'read'::regnamespace)`,
    );
    const all = rows.map(({ table }) => table);
    expect(all.filter((table) => !kept.has(table) && !(table in ELSEWHERE))).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((table) => !all.includes(table))).toEqual([]);
    expect(kept).toContain('query_log.question_202606');
  } finally {
    await client.end();
    await db.drop();
  }
});
