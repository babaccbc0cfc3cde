import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { Receipts } from './answers/receipts';
import { HealthController } from './health/health.http';
import { Readiness } from './health/readiness';
import { Logger } from './log/logger';
import { FieldsPipe } from './problems/fields.pipe';
import { ProblemFilter } from './problems/problem.filter';
import { RootController } from './root.http';

/** What every route has in common; needs the engine's global module beside it. */
@Module({})
export class HttpModule {
  static forRoot({ log }: { log: Logger }): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      controllers: [RootController, HealthController],
      providers: [
        { provide: Logger, useValue: log },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: FieldsPipe },
        Readiness,
        Receipts,
      ],
      exports: [Logger, Readiness, Receipts],
    };
  }
}
