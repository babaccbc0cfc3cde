import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { BackupFault } from './fault';
import { openClient } from './source';

/** The same in every program; 731964001 to 731964004 are those of migrating, the turn, a month of the log, forgetting. */
export const MOVE_LOCK = 731_964_005;

const OTHERS = `select coalesce(nullif(application_name, ''), usename) as name from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;

/**
 * A connection to a registry's database that keeps programs from being started on it (`refuseWhileMoving`). The lock is
 * the connection's: whatever ends this program frees it.
 */
export class Exclusive {
  private constructor(
    readonly client: Client,
    /** Names of others that were connected when the lock was taken: none means that the registry stands still. */
    readonly others: readonly string[],
  ) {}

  /** @throws BackupFault where another restore or copy has it */
  static async take(url: string): Promise<Exclusive> {
    const client = await openClient(url);
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [MOVE_LOCK]);
    if (rows[0]?.mine) return new Exclusive(client, await namesOf(client));
    await client.end();
    throw new BackupFault(
      'OTHER_MOVE_UNDER_WAY',
      '另一项恢复或迁移正在使用该数据库，请等待其结束。',
      'Another restore or copy is at work on this database: wait for its end.',
    );
  }

  /** Lets programs be started again. */
  async release(): Promise<void> {
    await this.client.query('select pg_advisory_unlock($1)', [MOVE_LOCK]);
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

/** A program that has just been stopped is seen for a moment longer: who is there only then is not there. */
const LEAVING_MS = 2_000;
const LOOK_MS = 100;

const namesOf = async (client: Client): Promise<string[]> => {
  for (const end = performance.now() + LEAVING_MS; ; await pause(LOOK_MS)) {
    const { rows } = await client.query<{ name: string }>(OTHERS);
    if (rows.length === 0 || performance.now() > end) return [...new Set(rows.map(({ name }) => name))];
  }
};

export const inUse = (others: readonly string[]): BackupFault =>
  new BackupFault(
    'TARGET_IN_USE',
    `目标数据库正被使用（${others.join('、')}）：请先停止登记平台和其他连接。`,
    `The target's database is in use (${others.join(', ')}): stop the registry and all other connections first.`,
  );
