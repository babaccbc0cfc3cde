export { MeasuredEventStore } from './metrics/measured.event-store';
export { Metrics } from './metrics/metrics';
export { MetricsModule } from './metrics/metrics.module';
