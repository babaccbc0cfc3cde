import type { Log } from '../consumer-loop';
import type { KeptReport } from '../projection-status';
import type { Term } from './term';

/** Readers are told of moves at most so often. */
const GAP_MS = 100;

/** Keeps beside the checkpoints how far who moves the views is, and calls those who wait for it. */
export class ReportWriter {
  private readonly written = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private writtenAt = -Infinity;
  private closed = false;

  constructor(
    private readonly reports: () => readonly KeptReport[],
    private readonly term: Term,
    private readonly log: Log,
  ) {}

  /** To be called on every move. */
  moved(): void {
    if (this.timer || this.closed) return;
    const due = Math.max(0, this.writtenAt + GAP_MS - performance.now());
    this.timer = setTimeout(() => {
      this.writtenAt = performance.now();
      this.timer = undefined;
      this.write().catch((error: unknown) => this.log.warn({ error: String(error) }, 'reports were not kept'));
    }, due);
  }

  /** Writes again what another term has left or a rebuild has taken away. @throws Error when the turn is lost */
  async beat(): Promise<void> {
    const foreign = await this.term.say<{ name: string; version: number }>(
      `select name, version from engine.report where term is distinct from $1`,
      [this.term.id],
    );
    for (const report of foreign) this.written.delete(keyOf(report));
    await this.write();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async write(): Promise<void> {
    const changed = this.reports().filter((r) => this.written.get(keyOf(r)) !== JSON.stringify(r));
    if (changed.length === 0 || this.closed) return;
    for (const report of changed) this.written.set(keyOf(report), JSON.stringify(report));
    try {
      await this.term.say(WRITE, [JSON.stringify(changed), this.term.id]);
    } catch (error) {
      for (const report of changed) this.written.delete(keyOf(report));
      throw error;
    }
  }
}

const keyOf = ({ name, version }: { name: string; version: number }): string => `${name} ${version}`;

/** Only what has a row: the row of a view that is being emptied must not come back with what it was. */
const WRITE = `with told as (
    update engine.report as kept set term = $2, state = r.state, position = r.position, pending_since = r.pending_since,
      stopped_by_event = r.stopped_by_event, reported_at = clock_timestamp()
    from json_to_recordset($1::json) as r(name text, version int, state text, position text, pending_since timestamptz,
      stopped_by_event text)
    where kept.name = r.name and kept.version = r.version returning 1)
  select pg_notify('zhixin_views', '') where exists (select from told)`;
