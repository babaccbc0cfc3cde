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

const RUNS = Symbol('whether projections and processes run from the start');

/** Starts the engine with the application, or when told, and stops it before connections close. */
@Injectable()
export class EngineRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private started: Promise<void> | undefined;

  constructor(
    private readonly engine: Engine,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNS) private readonly runs: boolean,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.runs) await this.start();
  }

  start(): Promise<void> {
    return (this.started ??= this.engine.start({
      execute: (command) => this.commands.execute(command as never),
      ask: (query) => this.queries.execute(query as never),
    }));
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
  /** False where another program runs projections and processes: two would take the same checkpoints from each other. */
  readonly runs?: boolean | undefined;
}

/** The engine of the whole product; needs `CqrsModule.forRoot()` and a global `DataSource` beside it. */
@Module({})
export class EngineModule {
  static forRoot({ parts, store, keyring, clock, log, runs = true }: EngineOptions): DynamicModule {
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
        { provide: RUNS, useValue: runs },
        EngineRunner,
      ],
      exports: [
        EventStore,
        Keyring,
        Clock,
        EventRegistry,
        FactCodec,
        CommandRunner,
        Engine,
        EngineRunner,
        ProjectionStatus,
      ],
    };
  }
}
