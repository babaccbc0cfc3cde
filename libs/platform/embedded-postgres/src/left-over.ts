import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresFault } from './fault';
import { isPostgresOn, until } from './processes';

/** A setting without effect that tells our servers from those started by others. */
export const SUPERVISED = 'zhixin.supervised';
/** No process has this pid, on any system. */
const NO_PID = 2147483647;

export interface ServerState {
  readonly pid: number;
  readonly ready: boolean;
}

/** What PostgreSQL itself writes about its server into the data directory: line 1 the pid, line 8 its status. */
export const readServerState = (directory: string): ServerState | undefined => {
  try {
    const lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), ready: lines[7]?.startsWith('ready') ?? false };
  } catch {
    return undefined;
  }
};

/**
 * Clears away what a killed program left: stops our own server that still runs, makes stale files harmless. The
 * caller owns the data directory. A server that others started on it is left alone.
 */
export const clearLeftOver = async (directory: string, log: (line: string) => void): Promise<void> => {
  const pid = readServerState(directory)?.pid;
  if (!pid) return;
  if (isPostgresOn(pid, directory)) {
    if (!isSupervised(directory)) throw inUse(directory, pid);
    log(`stopping the PostgreSQL server ${pid} that a killed program left`);
    await stopServer(pid, directory);
  }
  disownPidFile(directory);
};

/** Stops a server: first as usual (`fast`), after half a minute by force (`immediate`, recovers at the next start). */
export const stopServer = async (pid: number, directory: string): Promise<void> => {
  for (const [signal, seconds] of [['SIGINT', 30] as const, ['SIGQUIT', 10] as const]) {
    if (!isPostgresOn(pid, directory)) return;
    signalTo(pid, signal);
    if (await until(() => !isPostgresOn(pid, directory), seconds * 1000)) return;
  }
  throw inUse(directory, pid);
};

const signalTo = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

const isSupervised = (directory: string): boolean => {
  const options = join(directory, 'postmaster.opts');
  return existsSync(options) && readFileSync(options, 'utf8').includes(SUPERVISED);
};

/**
 * PostgreSQL refuses to start while the pid in a stale file is in use, be it by a zombie or by some other program
 * that got the same pid. The file itself stays: it also names the shared memory that orphaned backends may still use,
 * and PostgreSQL must go on checking that.
 */
const disownPidFile = (directory: string): void => {
  const file = join(directory, 'postmaster.pid');
  if (!existsSync(file)) return;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^-?\d+/, `${NO_PID}`));
};

/** Removes socket and lock file of a server that no longer runs. */
export const removeSocket = (socketDirectory: string, port: number): void => {
  for (const end of ['', '.lock']) rmSync(join(socketDirectory, `.s.PGSQL.${port}${end}`), { force: true });
};

export const inUse = (directory: string, pid: number | undefined): EmbeddedPostgresFault =>
  new EmbeddedPostgresFault(
    'DATA_DIRECTORY_IN_USE',
    `数据目录 ${directory} 正由另一个程序使用${pid ? `（进程 ${pid}）` : ''}。请先停止它，或用 ZHIXIN_DATA_DIR 指定别的目录。`,
    `The data directory ${directory} is in use by another program${pid ? ` (process ${pid})` : ''}. Stop it first, or choose another by ZHIXIN_DATA_DIR.`,
  );
