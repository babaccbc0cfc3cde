import { existsSync } from 'node:fs';
import { readAddress } from './address';
import { type EmbeddedPostgresOptions, type RunningPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { EmbeddedPostgresFault } from './fault';
import { inUse } from './left-over';
import { OwnerLock } from './owner-lock';
import { until } from './processes';

/**
 * The database another program runs on this data folder, found by the address file; undefined if none does. Stopping
 * it is that program's business: `stop` only lets go.
 */
export const attachTo = async (dataDir: string): Promise<RunningPostgres | undefined> => {
  let address = readAddress(dataDir);
  const running = (): boolean => (address = readAddress(dataDir))?.url !== undefined;
  if (!isOwned(dataDir)) return undefined;
  if (!(await until(running, 30_000))) throw inUse(dataDir, address?.owner);
  const { url = '', postgres = 0 } = address ?? {};
  return { url, pid: postgres, stop: () => Promise.resolve() };
};

/** Attaches to the running database, or starts it. */
export const attachOrStart = async (options: EmbeddedPostgresOptions): Promise<RunningPostgres> => {
  for (let attempt = 1; ; attempt++) {
    const running = await attachTo(options.dataDir);
    if (running) return running;
    try {
      return await startEmbeddedPostgres(options);
    } catch (error) {
      const lost = error instanceof EmbeddedPostgresFault && error.code === 'DATA_DIRECTORY_IN_USE';
      if (!lost || attempt === 3) throw error;
    }
  }
};

const isOwned = (dataDir: string): boolean => {
  if (!existsSync(dataDir)) return false;
  const lock = OwnerLock.take(dataDir);
  lock?.release();
  return !lock;
};
