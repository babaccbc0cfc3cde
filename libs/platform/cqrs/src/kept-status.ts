import { isProcess } from './checkpoints';
import type { KeptReports, Snapshot } from './kept-reports';
import { type ProjectionReport, ProjectionStatus } from './projection-status';
import { SILENT_MS } from './turn/turn-times';

interface Consumer {
  readonly name: string;
  readonly version: number;
}

/**
 * How far the views are that another program moves: by what it keeps in the database. Its silence, and that of the
 * database, counts as lag: whatever dies, nothing stays fresh by having been so.
 */
export class KeptStatus extends ProjectionStatus {
  private readonly consumers: ReadonlyMap<string, Consumer>;

  constructor(
    consumers: readonly Consumer[],
    private readonly reports: KeptReports,
    private readonly compare: (a: string, b: string) => number,
  ) {
    super();
    this.consumers = new Map(consumers.map((consumer) => [consumer.name, consumer]));
  }

  override async of(name: string): Promise<ProjectionReport> {
    const consumer = this.consumers.get(name);
    if (!consumer || isProcess(name)) throw new Error(`no projection is called ${name}`);
    return reportOf(consumer, await this.reports.latest());
  }

  override async all(): Promise<readonly ProjectionReport[]> {
    const snapshot = await this.reports.latest();
    return [...this.consumers.values()].map((consumer) => reportOf(consumer, snapshot));
  }

  override async reached(names: readonly string[], position: string, timeoutMs: number): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    for (;;) {
      const reports = await Promise.all(names.map((name) => this.of(name)));
      if (reports.every((r) => r.position !== undefined && this.compare(r.position, position) >= 0)) return true;
      const left = until - performance.now();
      if (left <= 0 || reports.some(({ state }) => state === 'stopped')) return false;
      await this.reports.next(left);
    }
  }

  stop(): Promise<void> {
    return this.reports.stop();
  }
}

const reportOf = ({ name, version }: Consumer, { rows, ageMs, silentMs }: Snapshot): ProjectionReport => {
  const row = rows.get(`${name} ${version}`);
  const silence = (row?.silentMs ?? silentMs) + ageMs;
  const pending = row && row.pendingMs !== null ? Math.max(0, row.pendingMs + ageMs) : 0;
  return {
    name,
    version,
    state: row?.state ?? 'catching-up',
    position: row?.position ?? undefined,
    lagMs: Math.max(pending, silence > SILENT_MS ? silence : 0),
    ...(row?.stoppedByEvent != null && {
      stoppedBy: { eventId: row.stoppedByEvent, reason: 'the log of the program that moves the views says why' },
    }),
  };
};
