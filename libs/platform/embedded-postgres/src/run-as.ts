import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedPostgresFault, notYours } from './fault';

/** As whom PostgreSQL runs: it refuses to run as root. */
export interface RunAs {
  /** Uid and gid for `spawn`; none means those of this program. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** Put before the command: a user namespace in which root looks like an ordinary user. */
  readonly wrap: readonly string[];
}

const USER_NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];

/**
 * An ordinary user runs PostgreSQL as himself. Root runs it as the owner of the data, or as `nobody`, if these can
 * reach both binaries and data; else (below a directory only root may enter) as itself in a user namespace.
 */
export const chooseRunAs = (binaries: Binaries, dataDir: string, cluster: string): RunAs => {
  const owner = ownerOf(cluster);
  if (process.getuid?.() !== 0) {
    if (owner !== undefined && owner.uid !== process.getuid?.()) throw notYours(cluster);
    return { ids: {}, wrap: [] };
  }
  const candidates = [owner, account(process.platform === 'darwin' ? '_postgres' : 'nobody')];
  const ids = candidates.find((c) => c !== undefined && c.uid !== 0 && canRun(binaries, dataDir, c));
  const runAs = ids ? { ids, wrap: [] } : { ids: {}, wrap: USER_NAMESPACE };
  if (!ids && !canRun(binaries, dataDir, {}, USER_NAMESPACE)) throw nobody(dataDir);
  if (owner) handOver(cluster, runAs.ids);
  return runAs;
};

/** Gives a file or a whole directory to the account PostgreSQL runs as, if it is another's. */
export const handOver = (path: string, { uid = 0, gid = 0 }: RunAs['ids']): void => {
  if (process.getuid?.() !== 0 || statSync(path).uid === uid) return;
  if (statSync(path).isDirectory())
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
      if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), uid, gid);
  chownSync(path, uid, gid);
};

const ownerOf = (path: string): { uid: number; gid: number } | undefined => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
};

const account = (name: string): { uid: number; gid: number } | undefined => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((l) => l.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
};

const canRun = (
  { postgres, env }: Binaries,
  dataDir: string,
  ids: RunAs['ids'],
  wrap: readonly string[] = [],
): boolean => {
  const check = [...wrap, '/bin/sh', '-c', 'cd "$1" && "$2" --version', 'sh', dataDir, postgres];
  return (
    spawnSync(check[0] as string, check.slice(1), { ...ids, cwd: '/', env: { ...process.env, ...env } }).status === 0
  );
};

const nobody = (dataDir: string): EmbeddedPostgresFault =>
  new EmbeddedPostgresFault(
    'NOBODY_TO_RUN_AS',
    `PostgreSQL 不能以 root 运行，而 nobody 无法进入 ${dataDir}（或程序目录），本系统也不允许用户命名空间。请以普通用户启动，把 ZHIXIN_DATA_DIR 设到 ${dirname(dataDir)} 之外，或用 DATABASE_URL 指定数据库。`,
    `PostgreSQL does not run as root, nobody can't enter ${dataDir} (or the program's folder), and this system permits no user namespaces. Start as an ordinary user, set ZHIXIN_DATA_DIR outside ${dirname(dataDir)}, or name a database by DATABASE_URL.`,
  );
