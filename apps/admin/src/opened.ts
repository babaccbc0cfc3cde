import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import { SystemClock } from '@platform/calendar';
import type { Configuration } from '@platform/config';
import { EngineRunner } from '@platform/cqrs';
import { parts } from '../../registry/src/contexts';
import { anyDatabase } from '../../registry/src/database-of';
import { openStores } from '../../registry/src/open-stores';
import { RegistryModule } from '../../registry/src/registry.module';
import { isFollowed, isOwner, othersGone } from './other-programs';
import { type Consuming, Views } from './views';

export interface Opened {
  readonly registry: INestApplicationContext;
  /** Waits until these views have seen everything; moves them itself where no other program does. */
  settled(of: readonly Consuming[], onBehind: (names: readonly string[]) => void): Promise<boolean>;
  close(): Promise<void>;
}

/** The registry without HTTP, on the running database, or on the embedded one started for the time being. */
export const openRegistry = async (configuration: Configuration, log: Logger): Promise<Opened> => {
  const line = (text: string): void => log.debug(text);
  const postgres = await anyDatabase(configuration, line);
  const stores = await openStores(postgres.url, parts, configuration, line).catch(async (error: unknown) => {
    await postgres.stop();
    throw error;
  });
  const module = RegistryModule.forRoot({ stores, clock: new SystemClock(), log, movesViews: false });
  const registry = await NestFactory.createApplicationContext(module, { logger: false });
  const views = new Views(registry);
  const follow = async (): Promise<void> => {
    if (!(await isFollowed(stores.database.dataSource))) await registry.get(EngineRunner).start();
  };
  return {
    registry,
    settled: (of, onBehind) =>
      views.settled(of, async (names) => {
        onBehind(names);
        await follow();
      }),
    close: async () => {
      await registry.close();
      await stores.close();
      if (isOwner(configuration)) await othersGone(postgres.url);
      await postgres.stop();
    },
  };
};
