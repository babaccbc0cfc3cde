import type { Configuration } from '@platform/config';
import { attachOrStart, type RunningPostgres, startEmbeddedPostgres } from '@platform/embedded-postgres';

type Given = Pick<Configuration, 'databaseUrl' | 'dataDir'>;
type Log = (line: string) => void;

/** The configured database, or the embedded one, which this program then owns. @throws EmbeddedPostgresFault */
export const ownDatabase = async ({ databaseUrl, dataDir }: Given, log: Log): Promise<RunningPostgres> =>
  databaseUrl === undefined ? startEmbeddedPostgres({ dataDir, log }) : elsewhere(databaseUrl);

/** The configured database, or the embedded one: that of the running program, or started for the time being. */
export const anyDatabase = async ({ databaseUrl, dataDir }: Given, log: Log): Promise<RunningPostgres> =>
  databaseUrl === undefined ? attachOrStart({ dataDir, log }) : elsewhere(databaseUrl);

const elsewhere = (url: string): RunningPostgres => ({ url, pid: 0, stop: () => Promise.resolve() });
