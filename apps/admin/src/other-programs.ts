import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Configuration } from '@platform/config';
import { TURN_LOCK } from '@platform/cqrs';
import { readAddress } from '../../../libs/platform/embedded-postgres/src/address';

const LOOK_MS = 200;
const LONGEST_WAIT_MS = 600_000;

/** Whether a program moves the views of this database. */
export const isFollowed = async (database: DataSource): Promise<boolean> => {
  const [row]: { followed: boolean }[] = await database.query(
    `select exists (select from pg_locks where locktype = 'advisory' and classid = 0 and objid = $1 and objsubid = 1
       and granted and database = (select oid from pg_database where datname = current_database())) as followed`,
    [TURN_LOCK],
  );
  return row?.followed ?? false;
};

/** Whether this program started the embedded database, and stops it. */
export const isOwner = ({ databaseUrl, dataDir }: Pick<Configuration, 'databaseUrl' | 'dataDir'>): boolean =>
  databaseUrl === undefined && readAddress(dataDir)?.owner === process.pid;

/** Waits until no other program is connected: the database started for one command may serve another meanwhile. */
export const othersGone = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (const end = performance.now() + LONGEST_WAIT_MS; performance.now() < end; await pause(LOOK_MS)) {
      const { rowCount } = await client.query(
        `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
           and backend_type = 'client backend'`,
      );
      if (rowCount === 0) return;
    }
  } catch {
    // A database that cannot be asked serves nobody.
  } finally {
    await client.end().catch(() => undefined);
  }
};
