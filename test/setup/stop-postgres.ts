import { rmSync } from 'node:fs';
import type { TestServer } from './start-postgres';

export default async function stopPostgres(): Promise<void> {
  const { testServer } = globalThis as { testServer?: TestServer };
  if (!testServer) return;
  await testServer.running.stop();
  rmSync(testServer.dataDir, { recursive: true, force: true });
}
