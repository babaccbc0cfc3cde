import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { ProjectionStatus } from '@platform/cqrs';
import { EventStore } from '@platform/event-store';
import { HttpModule, type Logger } from '@platform/http';
import { IdentityModule, type TrustedIssuer } from '@platform/identity';
import { type Metrics, MetricsModule } from '@platform/telemetry';

export interface ProjectorHttpOptions {
  /** Where the projections run. */
  readonly contexts: INestApplicationContext;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly issuers: readonly TrustedIssuer[];
}

/** The routes of the platform alone, about what runs elsewhere in this process: no context's route can get in. */
@Module({})
export class ProjectorHttpModule {
  static forRoot({ contexts, metrics, log, issuers }: ProjectorHttpOptions): DynamicModule {
    const told = [ProjectionStatus, EventStore];
    return {
      module: ProjectorHttpModule,
      global: true,
      imports: [HttpModule.forRoot({ log }), IdentityModule.forRoot({ issuers }), MetricsModule.forRoot(metrics)],
      providers: told.map((provide) => ({ provide, useFactory: () => contexts.get(provide) })),
      exports: told,
    };
  }
}
