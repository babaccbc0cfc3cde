import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Is a program with this pid running? A zombie (already dead, not yet collected by its parent) is not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !/^[ZX]/.test(stateOf(pid));
};

const stateOf = (pid: number): string => {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`])
      .stdout.toString()
      .trim();
  try {
    return /^State:\s+(\S)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return 'X';
  }
};

/** Is this living process a PostgreSQL server on the given data directory (and not another one that got the same pid)? */
export const isPostgresOn = (pid: number, dataDirectory: string): boolean => {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', `${pid}`])
      .stdout.toString()
      .includes(dataDirectory);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dataDirectory;
  } catch {
    return false;
  }
};

/** Waits until the condition holds; false when the time is over first. */
export const until = async (condition: () => boolean, timeoutMs: number, everyMs = 20): Promise<boolean> => {
  for (const end = performance.now() + timeoutMs; !condition(); await pause(everyMs))
    if (performance.now() > end) return false;
  return true;
};
