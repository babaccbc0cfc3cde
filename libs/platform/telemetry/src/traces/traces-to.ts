import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { Traces } from './traces';

export interface TracesTo {
  /** Base address of an OTLP receiver (HTTP); no traces, and no connection, without one. */
  readonly tracesTo: string | undefined;
  readonly tracePercent: number;
}

/** Traces to where they are configured to go; undefined where nowhere. */
export const tracesTo = ({ tracesTo: to, tracePercent }: TracesTo, version: string): Traces | undefined =>
  to === undefined
    ? undefined
    : new Traces({
        processor: new BatchSpanProcessor(new OTLPTraceExporter({ url: `${to.replace(/\/+$/, '')}/v1/traces` })),
        version,
        percent: tracePercent,
      });
