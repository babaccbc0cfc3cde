import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Clock } from '@platform/calendar';
import { EngineModule } from '@platform/cqrs';
import { DatabaseModule } from '@platform/database';
import { HttpModule, type Logger } from '@platform/http';
import { IdentityModule, type TrustedIssuer } from '@platform/identity';
import { QueryLogModule } from '@platform/query-log';
import { SealingModule } from '@platform/sealing';
import { MetricsModule } from '@platform/telemetry';
import { BindingsModule } from './bindings.module';
import { contexts, parts } from './contexts';
import type { Stores } from './open-stores';

export interface RegistryOptions {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whose tokens are believed; none where the registry runs without HTTP. */
  readonly issuers?: readonly TrustedIssuer[];
  /** False where another program moves the views of this database; of several that would, one does. */
  readonly movesViews?: boolean;
}

/** The whole registry: every context on one engine. */
@Module({})
export class RegistryModule {
  static forRoot({ stores, clock, log, issuers = [], movesViews = true }: RegistryOptions): DynamicModule {
    const { database, store, keyring, queryLog, metrics, traces: tracing } = stores;
    return {
      module: RegistryModule,
      imports: [
        DatabaseModule.forRoot(database),
        QueryLogModule.forRoot(queryLog),
        SealingModule.forRoot(stores),
        CqrsModule.forRoot(),
        EngineModule.forRoot({ parts, store, keyring, clock, log, tracing, runs: movesViews }),
        HttpModule.forRoot({ log }),
        IdentityModule.forRoot({ issuers }),
        MetricsModule.forRoot(metrics),
        BindingsModule,
        ...contexts,
      ],
    };
  }
}
