import { MOVE_LOCK } from './exclusive';
import { BackupFault } from './fault';

/** As TypeORM has it. */
interface Database {
  query(sql: string, params: unknown[]): Promise<unknown>;
}
interface State {
  readonly free: boolean;
  readonly since: string | null;
}

/** To be called by every program when it opens a registry. @throws BackupFault where the registry is only half there */
export const refuseWhileMoving = async (database: Database): Promise<void> => {
  const [state] = (await database.query(
    `select pg_try_advisory_xact_lock_shared($1) as free,
       (select min(begun_at)::text from backup.origin where finished_at is null) as since`,
    [MOVE_LOCK],
  )) as State[];
  if (state?.free && state.since === null) return;
  throw new BackupFault(
    'MOVE_UNDER_WAY',
    state?.since
      ? `恢复或迁移尚未完成（${state.since} 开始）：请再次执行同一命令直至完成，或换一个空数据库。`
      : '登记平台正在被迁移，请等待其结束。',
    state?.since
      ? `A restore or a copy into this registry is not finished (begun ${state.since}): run the same command again until it is, or take another, empty database.`
      : 'The registry is being copied: wait for its end.',
  );
};
