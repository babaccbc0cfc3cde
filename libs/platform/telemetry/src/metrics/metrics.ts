import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ProjectionReport, ProjectionStatus } from '@platform/cqrs';

/** Why an append was not carried out: as many values as there are kinds of errors of the port. */
export type AppendFailure = 'conflict' | 'busy' | 'refused' | 'unavailable' | 'other';

export interface Answer {
  readonly method: string;
  /** With its parameters' names, never their values; undefined where no route was found. */
  readonly route: string | undefined;
  readonly status: number;
  readonly seconds: number;
}

const QUICK = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024];

/**
 * What Prometheus is told of this program. Labels are names of routes, views and outcomes, and codes of agencies on the
 * register: never anything a caller sent.
 */
export class Metrics {
  private readonly register = new Registry();
  private status: Pick<ProjectionStatus, 'all'> | undefined;
  private readonly into = { registers: [this.register] };
  private readonly seconds = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Histogram({ name, help, labelNames, buckets: QUICK, ...this.into });
  private readonly appends = this.seconds('zhixin_append_seconds', 'Time of appends that were carried out.');
  private readonly reads = this.seconds('zhixin_read_seconds', 'Time of reads of the event store.', 'what');
  private readonly logged = this.seconds('zhixin_query_log_seconds', 'Time until a question was kept.', 'outcome');
  private readonly answers = this.seconds('zhixin_http_seconds', 'Time of answers.', 'method', 'route', 'status');
  private readonly failures = new Counter({
    name: 'zhixin_append_failures_total',
    help: 'Appends that were not carried out: conflict (tried again by the command), busy (queue full), unavailable …',
    labelNames: ['why'],
    ...this.into,
  });
  private readonly retries = new Counter({
    name: 'zhixin_append_retries_total',
    help: 'Batches sent again after a lost connection or a race.',
    ...this.into,
  });
  private readonly batches = new Histogram({
    name: 'zhixin_append_batch_appends',
    help: 'Appends that went to the database together.',
    buckets: SIZES,
    ...this.into,
  });
  private readonly readOf = { stream: this.reads.labels('stream'), page: this.reads.labels('page') };

  constructor() {
    collectDefaultMetrics({ register: this.register });
    this.views('zhixin_view_lag_seconds', 'Age of the oldest fact a view has not applied.', (r) => r.lagMs / 1_000);
    this.views(
      'zhixin_view_stopped',
      '1 where a view stopped at a fact it cannot apply.',
      (r) => r.state === 'stopped',
    );
    this.views('zhixin_view_catching_up', '1 where a view is being filled.', (r) => r.state === 'catching-up');
  }

  /** Whom to ask, at each look, how far the views are. */
  watch(status: Pick<ProjectionStatus, 'all'>): void {
    this.status = status;
  }

  readonly appended = (seconds: number): void => this.appends.observe(seconds);
  readonly appendFailed = (why: AppendFailure): void => this.failures.inc({ why });
  readonly retried = (): void => this.retries.inc();
  readonly batch = (appends: number): void => this.batches.observe(appends);
  readonly read = (what: 'stream' | 'page', seconds: number): void => this.readOf[what].observe(seconds);
  readonly questionLogged = (seconds: number, kept: boolean): void =>
    this.logged.observe({ outcome: kept ? 'kept' : 'failed' }, seconds);
  readonly answered = ({ method, route, status, seconds }: Answer): void =>
    this.answers.observe(
      route === undefined ? { method: 'any', route: 'none', status } : { method, route, status },
      seconds,
    );

  /**
   * Numbers the program itself looks up at each look, by one label.
   * @param values by the label's value; where they cannot be had now, none are told and the others are told all the same
   */
  tells(
    { name, help, label }: { readonly name: string; readonly help: string; readonly label: string },
    values: () => Promise<ReadonlyMap<string, number>>,
  ): void {
    new Gauge({
      name,
      help,
      labelNames: [label],
      ...this.into,
      async collect(): Promise<void> {
        this.reset();
        for (const [value, number] of await values().catch(() => [])) this.set({ [label]: value }, number);
      },
    });
  }

  /** In the text format of Prometheus. */
  text(): Promise<string> {
    return this.register.metrics();
  }

  private views(name: string, help: string, valueOf: (report: ProjectionReport) => number | boolean): void {
    const status = () => this.status;
    new Gauge({
      name,
      help,
      labelNames: ['view'],
      ...this.into,
      async collect(): Promise<void> {
        this.reset();
        for (const report of (await status()?.all()) ?? []) this.set({ view: report.name }, Number(valueOf(report)));
      },
    });
  }
}
