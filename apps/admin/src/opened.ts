import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Clock, SystemClock } from '@platform/calendar';
import type { Configuration } from '@platform/config';
import { type ContextPart, Engine, EngineModule, FactCodec } from '@platform/cqrs';
import { EventStore } from '@platform/event-store';
import { parts } from '../../registry/src/contexts';
import { anyDatabase } from '../../registry/src/database-of';
import { openStores, type Stores } from '../../registry/src/open-stores';
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
  const registry = await NestFactory.createApplicationContext(moduleOf(stores, log), { logger: false });
  const views = new Views(registry);
  let engine: Engine | undefined;
  const follow = async (): Promise<void> => {
    if (engine || (await isFollowed(stores.database.dataSource))) return;
    engine = engineOf(registry, log);
    await engine.start(busesOf(registry));
  };
  return {
    registry,
    settled: (of, onBehind) =>
      views.settled(of, async (names) => {
        onBehind(names);
        await follow();
      }),
    close: async () => {
      await engine?.stop();
      await registry.close();
      await stores.close();
      if (isOwner(configuration)) await othersGone(postgres.url);
      await postgres.stop();
    },
  };
};

/**
 * Everything but the engine's projections and processes: beside a registry that runs them, both would take the same
 * checkpoints from each other, and its answers would be late.
 */
const moduleOf = (stores: Stores, log: Logger): DynamicModule => {
  const { store, keyring } = stores;
  const clock = new SystemClock();
  const atRest: ContextPart[] = parts.map((part) => ({ ...part, projections: [], processes: [] }));
  const module = RegistryModule.forRoot({ stores, clock, log });
  const imports = (module.imports ?? []).map((part) =>
    (part as DynamicModule).module === EngineModule
      ? EngineModule.forRoot({ parts: atRest, store, keyring, clock, log })
      : part,
  );
  return { ...module, imports };
};

const engineOf = (registry: INestApplicationContext, log: Logger): Engine =>
  new Engine({
    parts,
    store: registry.get(EventStore),
    codec: registry.get(FactCodec),
    database: registry.get(DataSource),
    clock: registry.get(Clock),
    log,
  });

const busesOf = (registry: INestApplicationContext) => ({
  execute: (command: object) => registry.get(CommandBus).execute(command as never),
  ask: (query: object) => registry.get(QueryBus).execute(query as never),
});
