import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../libs/platform/embedded-postgres/src';
import { startCluster } from './debian-postgres';

export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Its data need not survive. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 };

/**
 * One PostgreSQL server for the whole run: the embedded one under the product's own supervisor, or that of another version
 * whose programs lie in `TEST_POSTGRES_BIN`.
 */
export default async function startPostgres(): Promise<void> {
  const bin = process.env['TEST_POSTGRES_BIN'];
  const server = bin ? await startCluster(bin, settings) : await startEmbedded();
  process.env['TEST_POSTGRES_URL'] = server.url;
  (globalThis as { testServer?: TestServer }).testServer = server;
}

const startEmbedded = async (): Promise<TestServer> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhixin-test-'));
  chmodSync(dataDir, 0o711);
  const running = await startEmbeddedPostgres({ dataDir, settings });
  return {
    url: running.url,
    stop: async () => {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
