import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import type { Configuration } from '@platform/config';
import { SystemClock } from '@platform/calendar';
import { anyDatabase } from '../../registry/src/database-of';
import { openStores } from '../../registry/src/open-stores';
import { parts } from '../../registry/src/contexts';
import { RegistryModule } from '../../registry/src/registry.module';

export interface Opened {
  readonly registry: INestApplicationContext;
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
  const module = RegistryModule.forRoot({ stores, clock: new SystemClock(), log });
  const registry = await NestFactory.createApplicationContext(module, { logger: false });
  const close = async (): Promise<void> => {
    await registry.close();
    await stores.close();
    await postgres.stop();
  };
  return { registry, close };
};
