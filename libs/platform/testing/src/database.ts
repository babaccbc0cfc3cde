import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { type ContextPart, engineMigrations } from '@platform/cqrs';
import { Database, type ReadDatabase } from '@platform/database';
import { eventStoreMigrations } from '@platform/event-store';
import { sealingMigrations } from '@platform/sealing';

type Class = abstract new (...args: never[]) => unknown;

export interface FreshDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly reads: ReadDatabase;
  /** Closes the connections and drops the database. */
  drop(): Promise<void>;
}

/** Where the PostgreSQL server of this test run listens; jest's global set-up starts it. */
export const testServerUrl = (): string => {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url) throw new Error('no PostgreSQL server: this runs under jest, whose globalSetup starts one');
  return url;
};

const platformMigrations = [...eventStoreMigrations, ...sealingMigrations, ...engineMigrations];

/** A database of its own for a spec, with the tables of the platform and of the given parts. */
export const freshDatabase = async (
  options: { parts?: readonly ContextPart[] | undefined; migrations?: readonly Class[] | undefined } = {},
): Promise<FreshDatabase> => {
  const { parts = [], migrations = [] } = options;
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(testServerUrl());
  url.pathname = name;
  const { dataSource, reads, close } = await open(url.href, {
    entities: parts.flatMap((part) => part.entities),
    migrations: [...platformMigrations, ...parts.flatMap((part) => part.migrations), ...migrations],
  });
  const drop = async (): Promise<void> => {
    await close();
    await onServer(`drop database ${name} with (force)`);
  };
  return { url: url.href, dataSource, reads, drop };
};

const open = async (url: string, given: { entities: Class[]; migrations: Class[] }) => {
  const database = await Database.open({ url, ...given, poolSize: 4, connections: 1 });
  return { dataSource: database.dataSource, reads: database.reads, close: () => database.close() };
};

const onServer = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: testServerUrl() });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};
