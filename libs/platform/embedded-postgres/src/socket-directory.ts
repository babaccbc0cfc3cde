import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeSocket } from './left-over';
import { handOver, type RunAs } from './run-as';

/** Only the name of the socket file: the server listens on no network. */
export const PORT = 5432;
/** `sun_path` without its final zero byte. */
const LONGEST_PATH_BYTES = process.platform === 'darwin' ? 103 : 107;

/** Where the server's socket lies: in its data directory, or, where that path is too long, in a short private one. */
export const socketDirectoryFor = (cluster: string): string =>
  Buffer.byteLength(join(cluster, `.s.PGSQL.${PORT}`)) <= LONGEST_PATH_BYTES
    ? cluster
    : mkdtempSync(join(existsSync('/tmp') ? '/tmp' : tmpdir(), 'zhixin-'));

/** Makes it usable by the server alone; also when something has tidied it away meanwhile. */
export const prepareSocketDirectory = (directory: string, runAs: RunAs): void => {
  if (!existsSync(directory)) mkdirSync(directory, { mode: 0o700 });
  handOver(directory, runAs.ids);
  removeSocket(directory, PORT);
};

/** Removes a short private directory, unless something of others lies in it. */
export const dropSocketDirectory = (directory: string | undefined): void => {
  if (!directory || !existsSync(directory)) return;
  removeSocket(directory, PORT);
  try {
    rmdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
};
