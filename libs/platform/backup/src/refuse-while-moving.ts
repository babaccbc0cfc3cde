import { MOVE_LOCK } from './exclusive';
import { BackupFault } from './fault';

/** As TypeORM has it. */
interface Database {
  query(sql: string, params?: unknown[]): Promise<unknown>;
}

/** To be called by every program when it opens a registry. @throws BackupFault where the registry is only half there */
export const refuseWhileMoving = async (database: Database): Promise<void> => {
  const [lock] = (await database.query('select pg_try_advisory_xact_lock_shared($1) as free', [MOVE_LOCK])) as {
    free: boolean;
  }[];
  await refuseUnfinished(database);
  if (lock?.free) return;
  throw new BackupFault(
    'MOVE_UNDER_WAY',
    '登记平台正在被恢复或迁移，请等待其结束。',
    'The registry is being restored or copied: wait for its end.',
  );
};

/** @throws BackupFault where a restore or a copy was cut short */
export const refuseUnfinished = async (database: Database): Promise<void> => {
  const [begun] = (await database.query(
    `select id, begun_at::text as since from backup.origin where finished_at is null`,
  )) as { id: string; since: string }[];
  if (!begun) return;
  throw new BackupFault(
    'MOVE_UNDER_WAY',
    `恢复或迁移（${begun.id}，${begun.since} 开始）尚未完成：请再次执行同一命令直至完成，或换一个空数据库。`,
    `A restore or a copy (${begun.id}, begun ${begun.since}) into this registry is not finished: run the same command again until it is, or take another, empty database.`,
  );
};
