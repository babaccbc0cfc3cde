import type { TestServer } from './start-postgres';

export default async function stopPostgres(): Promise<void> {
  await (globalThis as { testServer?: TestServer }).testServer?.stop();
}
