import { type DynamicModule, Module } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Clock } from '@platform/calendar';
import { EventStore } from '@platform/event-store';
import { Keyring } from '@platform/sealing';
import { CommandRunner } from './command-runner';
import type { Log } from './consumer-loop';
import { consumersOf, type ContextPart } from './context-part';
import { CurrentStatus } from './current-status';
import { Engine } from './engine';
import { EngineRunner } from './engine-runner';
import { EventRegistry } from './event-registry';
import { FactCodec } from './fact-codec';
import { Fingerprint } from './fingerprint';
import { KeptReports } from './kept-reports';
import { KeptStatus } from './kept-status';
import { ProjectionStatus } from './projection-status';
import type { Tracing } from './tracing';
import { StoredFacts } from './stored-facts';

export interface EngineOptions {
  readonly parts: readonly ContextPart[];
  readonly store: EventStore;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly log: Log;
  /** Nobody is told of work where absent. */
  readonly tracing?: Tracing | undefined;
  /** False where this program is not to run projections and processes; where several are, one does and others stand by. */
  readonly runs?: boolean | undefined;
}

const urlOf = (database: DataSource): string => (database.options as { url: string }).url;

/** The engine of the whole product; needs `CqrsModule.forRoot()` and a global `DataSource` beside it. */
@Module({})
export class EngineModule {
  static forRoot({ parts, store, keyring, clock, log, tracing, runs = true }: EngineOptions): DynamicModule {
    const registry = new EventRegistry(parts.flatMap((p) => p.catalogues));
    const codec = new FactCodec(registry, keyring);
    const engine = (database: DataSource) => new Engine({ parts, store, codec, database, clock, log, tracing });
    const kept = (database: DataSource) =>
      new KeptStatus(consumersOf(parts), new KeptReports(urlOf(database), log), (a, b) => store.comparePositions(a, b));
    const runner = (
      ...[own, status, database, commands, queries]: [Engine, KeptStatus, DataSource, CommandBus, QueryBus]
    ) => {
      const buses = {
        execute: (command: object) => commands.execute(command as never),
        ask: (query: object) => queries.execute(query as never),
      };
      return new EngineRunner({ engine: own, kept: status, buses, url: urlOf(database), log, runs });
    };
    const status = (own: Engine, other: KeptStatus, by: EngineRunner) => new CurrentStatus(own, other, () => by.moves);
    return {
      module: EngineModule,
      global: true,
      providers: [
        { provide: EventStore, useValue: store },
        { provide: Keyring, useValue: keyring },
        { provide: Clock, useValue: clock },
        { provide: EventRegistry, useValue: registry },
        { provide: FactCodec, useValue: codec },
        { provide: StoredFacts, useValue: new StoredFacts(store, codec) },
        { provide: CommandRunner, useValue: new CommandRunner(store, codec, clock, new Fingerprint(keyring), tracing) },
        { provide: Engine, inject: [DataSource], useFactory: engine },
        { provide: KeptStatus, inject: [DataSource], useFactory: kept },
        {
          provide: EngineRunner,
          inject: [Engine, KeptStatus, DataSource, CommandBus, QueryBus],
          useFactory: runner,
        },
        { provide: ProjectionStatus, inject: [Engine, KeptStatus, EngineRunner], useFactory: status },
      ],
      exports: [
        EventStore,
        Keyring,
        Clock,
        EventRegistry,
        FactCodec,
        StoredFacts,
        CommandRunner,
        Engine,
        EngineRunner,
        ProjectionStatus,
      ],
    };
  }
}
