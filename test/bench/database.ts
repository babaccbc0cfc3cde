import { Client } from 'pg';
import { Database } from '@platform/database';
import { eventStoreMigrations } from '@platform/event-store';

/** A fresh database on the server; `migrated` with the tables of the event store. */
export const freshDatabaseFor = async (server: string, name: string, migrated: boolean): Promise<string> => {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = name;
  if (migrated) await (await Database.open({ url: url.href, migrations: eventStoreMigrations })).close();
  return url.href;
};

/** Rows of one statement, on a connection of its own. */
export const query = async <Row>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
};
