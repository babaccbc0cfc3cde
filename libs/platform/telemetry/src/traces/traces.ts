import { AsyncLocalStorage } from 'node:async_hooks';
import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  RandomIdGenerator,
  type SpanProcessor,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base';
import { Tracing, type Work } from '@platform/cqrs';
import { spanIdOf, traceIdOf } from './ids';

export interface TracesOptions {
  /** Where spans go when they end. */
  readonly processor: SpanProcessor;
  readonly version: string;
  /** Share of traces that are kept: by their id, so that every program keeps the same ones. */
  readonly percent?: number | undefined;
}

/** A request on its way. */
export interface Served {
  readonly span: Span;
  readonly context: Context;
}

const LONGEST_FLUSH_MS = 5_000;

/** Spans of OpenTelemetry, without its global state. Attributes are names and codes alone. */
export class Traces extends Tracing {
  private readonly here = new AsyncLocalStorage<Context>();
  private readonly random = new RandomIdGenerator();
  private next: { traceId?: string; spanId?: string | undefined } = {};
  private readonly provider: BasicTracerProvider;
  private readonly tracer;

  constructor({ processor, version, percent = 100 }: TracesOptions) {
    super();
    this.provider = new BasicTracerProvider({
      resource: resourceFromAttributes({ 'service.name': 'zhixin', 'service.version': version }),
      sampler: new TraceIdRatioBasedSampler(percent / 100),
      idGenerator: {
        generateTraceId: () => this.next.traceId ?? this.random.generateTraceId(),
        generateSpanId: () => this.next.spanId ?? this.random.generateSpanId(),
      },
      spanProcessors: [processor],
    });
    this.tracer = this.provider.getTracer('zhixin', version);
  }

  override within<T>({ name, correlationId, id, after }: Work, done: () => Promise<T>): Promise<T> {
    const traceId = traceIdOf(correlationId);
    const current = this.here.getStore();
    const own = current && trace.getSpanContext(current)?.traceId === traceId ? current : undefined;
    const parent = own ?? (after === undefined ? ROOT_CONTEXT : remote(traceId, spanIdOf(after)));
    const span = this.start(name, SpanKind.INTERNAL, parent, { traceId, spanId: id && spanIdOf(id) });
    return this.run(span, parent, done);
  }

  /** A step of the work under way; no span of its own where none is. */
  step<T>(name: string, done: () => Promise<T>): Promise<T> {
    const current = this.here.getStore();
    if (!current) return done();
    return this.run(this.start(name, SpanKind.CLIENT, current, {}), current, done);
  }

  /** @param caller span of the caller, where it sent one */
  serve(name: string, correlationId: string, caller?: string): Served {
    const traceId = traceIdOf(correlationId);
    const parent = caller === undefined ? ROOT_CONTEXT : remote(traceId, caller);
    const span = this.start(name, SpanKind.SERVER, parent, { traceId });
    return { span, context: trace.setSpan(parent, span) };
  }

  /** Everything called from `then` belongs to the request. */
  enter({ context }: Served, then: () => void): void {
    this.here.run(context, then);
  }

  /** What has ended is sent, within a bound. */
  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, LONGEST_FLUSH_MS)));
    await Promise.race([this.provider.shutdown().catch(() => undefined), late]);
    clearTimeout(timer);
  }

  private start(name: string, kind: SpanKind, parent: Context, ids: Traces['next']): Span {
    this.next = ids;
    const span = this.tracer.startSpan(name, { kind }, parent);
    this.next = {};
    return span;
  }

  private async run<T>(span: Span, parent: Context, done: () => Promise<T>): Promise<T> {
    try {
      return await this.here.run(trace.setSpan(parent, span), done);
    } catch (error) {
      // The message may tell of a person: a name and a code do not.
      span.setAttribute('error.type', codeOf(error));
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  }
}

const remote = (traceId: string, spanId: string): Context =>
  trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true });

const codeOf = (error: unknown): string => {
  const { refusal, name } = (error ?? {}) as { refusal?: { code?: string }; name?: string };
  return refusal?.code ?? name ?? 'unknown';
};
