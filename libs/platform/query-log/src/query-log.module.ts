import { type DynamicModule, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { QueryLog } from './query-log';

@Injectable()
class QueryLogLifecycle implements OnApplicationShutdown {
  constructor(private readonly log: QueryLog) {}

  onApplicationShutdown(): Promise<void> {
    return this.log.close();
  }
}

/** Provides `QueryLog` everywhere and closes it at the end, after what was told is written. */
@Module({})
export class QueryLogModule {
  static forRoot(log: QueryLog): DynamicModule {
    return {
      module: QueryLogModule,
      global: true,
      providers: [{ provide: QueryLog, useValue: log }, QueryLogLifecycle],
      exports: [QueryLog],
    };
  }
}
