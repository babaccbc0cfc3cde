import { type DynamicModule, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { ProjectionStatus } from '@platform/cqrs';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.http';

@Injectable()
class ViewsWatched implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly status: ProjectionStatus,
  ) {}

  onModuleInit(): void {
    this.metrics.watch(this.status);
  }
}

/** `GET /metrics`; needs a global `ProjectionStatus` beside it. */
@Module({})
export class MetricsModule {
  static forRoot(metrics: Metrics): DynamicModule {
    return {
      module: MetricsModule,
      controllers: [MetricsController],
      providers: [{ provide: Metrics, useValue: metrics }, ViewsWatched],
    };
  }
}
