export { MeasuredEventStore } from './metrics/measured.event-store';
export { Metrics } from './metrics/metrics';
export { MetricsModule } from './metrics/metrics.module';
export { traceRequests } from './traces/trace-requests';
export { Traces } from './traces/traces';
export { tracesTo } from './traces/traces-to';
