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
