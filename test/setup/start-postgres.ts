import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPostgres, startEmbeddedPostgres } from '../../libs/platform/embedded-postgres/src';

export interface TestServer {
  readonly dataDir: string;
  readonly running: RunningPostgres;
}

/** One PostgreSQL server for the whole run, under the product's own supervisor; its data need not survive. */
export default async function startPostgres(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhixin-test-'));
  chmodSync(dataDir, 0o711);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 };
  const running = await startEmbeddedPostgres({ dataDir, settings });
  process.env['TEST_POSTGRES_URL'] = running.url;
  (globalThis as { testServer?: TestServer }).testServer = { dataDir, running };
}
