import {
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Clock } from '@platform/calendar';
import { EventStore } from '@platform/event-store';
import { Keyring } from '@platform/sealing';
import { CommandRunner } from './command-runner';
import type { Log } from './consumer-loop';
import type { ContextPart } from './context-part';
import { Engine } from './engine';
import { EventRegistry } from './event-registry';
import { FactCodec } from './fact-codec';
import { Fingerprint } from './fingerprint';
import { ProjectionStatus } from './projection-status';

/** Starts the engine with the application and stops it before connections close. */
@Injectable()
class EngineLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly engine: Engine,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.engine.start({
      execute: (command) => this.commands.execute(command as never),
      ask: (query) => this.queries.execute(query as never),
    });
  }

  onApplicationShutdown(): Promise<void> {
    return this.engine.stop();
  }
}

export interface EngineOptions {
  readonly parts: readonly ContextPart[];
  readonly store: EventStore;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly log: Log;
}

/** The engine of the whole product; needs `CqrsModule.forRoot()` and a global `DataSource` beside it. */
@Module({})
export class EngineModule {
  static forRoot({ parts, store, keyring, clock, log }: EngineOptions): DynamicModule {
    const registry = new EventRegistry(parts.flatMap((p) => p.catalogues));
    const codec = new FactCodec(registry, keyring);
    const engine = {
      provide: Engine,
      inject: [DataSource],
      useFactory: (database: DataSource) => new Engine({ parts, store, codec, database, clock, log }),
    };
    return {
      module: EngineModule,
      global: true,
      providers: [
        { provide: EventStore, useValue: store },
        { provide: Keyring, useValue: keyring },
        { provide: Clock, useValue: clock },
        { provide: EventRegistry, useValue: registry },
        { provide: FactCodec, useValue: codec },
        { provide: CommandRunner, useValue: new CommandRunner(store, codec, clock, new Fingerprint(keyring)) },
        engine,
        { provide: ProjectionStatus, useExisting: Engine },
        EngineLifecycle,
      ],
      exports: [EventStore, Keyring, Clock, EventRegistry, FactCodec, CommandRunner, Engine, ProjectionStatus],
    };
  }
}
