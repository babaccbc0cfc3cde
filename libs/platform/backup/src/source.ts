import { Client } from 'pg';
import { connectionTo } from '@platform/database';
import type { EventStore, Position } from '@platform/event-store';
import type { ProcessMark } from './position-map';
import { LiveTables } from './tables/live-tables';

/** A registry as it is, possibly while it runs. */
export interface Registry {
  readonly store: EventStore;
  /** Of the database with keys, query log and views. */
  readonly url: string;
}

/**
 * What processes have done, and a head of the history read after it: all that came of what they have acted on is in the
 * history up to there.
 */
export interface Standing {
  readonly head: Position | undefined;
  readonly marks: readonly ProcessMark[];
}

export const openClient = async (url: string): Promise<Client> => {
  const client = new Client({ ...connectionTo(url), application_name: 'zhixin backup' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** One snapshot of the database while `work` lasts. */
export const inSnapshot = async <T>(client: Client, work: () => Promise<T>): Promise<T> => {
  await client.query('begin isolation level repeatable read read only');
  try {
    return await work();
  } finally {
    await client.query('commit').catch(() => undefined);
  }
};

/** @param meanwhile is done in the snapshot in which the processes are looked at, before the head is */
export const standingOf = async (
  { store }: Registry,
  client: Client,
  meanwhile?: (refused: LiveTables) => Promise<void>,
): Promise<Standing> => {
  const marks = await inSnapshot(client, async () => {
    const { rows } = await client.query<ProcessMark>(
      `select name, version, position from engine.checkpoint where name like 'process: %' order by name, version`,
    );
    await meanwhile?.(await LiveTables.refusedCommands(client));
    return rows;
  });
  return { head: await store.head(), marks };
};
