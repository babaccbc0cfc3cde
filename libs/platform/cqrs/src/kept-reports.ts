import { Client } from 'pg';
import { connectionTo } from '@platform/database';
import type { Log } from './consumer-loop';
import type { ProjectionState } from './projection-status';
import { BEAT_MS } from './turn/turn-times';

export interface KeptRow {
  readonly name: string;
  readonly version: number;
  readonly state: ProjectionState;
  readonly position: string | null;
  readonly stoppedByEvent: string | null;
  readonly pendingMs: number | null;
  /** How long ago somebody vouched for this row. */
  readonly silentMs: number;
}

export interface Snapshot {
  readonly rows: ReadonlyMap<string, KeptRow>;
  /** How long ago it was read. */
  readonly ageMs: number;
  /** How long nobody has been seen to move views. */
  readonly silentMs: number;
}

const FIRST_READ_MS = 5_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** However often one is called: not more reads than this apart. */
const GAP_MS = 20;

/** Reads what who moves the views keeps of it: when called by it, and every second in case a call was lost. */
export class KeptReports {
  private rows = new Map<string, KeptRow>();
  private readAt: number | undefined;
  private readonly began = performance.now();
  private readonly abort = new AbortController();
  private running: Promise<void> | undefined;
  private readonly waiting = new Set<() => void>();
  private heard = (): void => undefined;

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {}

  /** What was read last; waits for the first time only, and not for ever. */
  async latest(): Promise<Snapshot> {
    this.running ??= this.run();
    if (this.readAt === undefined) await this.next(FIRST_READ_MS);
    const now = performance.now();
    return { rows: this.rows, ageMs: this.readAt === undefined ? 0 : now - this.readAt, silentMs: now - this.began };
  }

  /** Returns after the next reading, or after the time. */
  next(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      this.waiting.add(done);
    });
  }

  async stop(): Promise<void> {
    this.abort.abort();
    this.heard();
    await this.running;
    this.tell();
  }

  private tell(): void {
    for (const done of [...this.waiting]) done();
  }

  private async run(): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; !this.abort.signal.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      try {
        await this.follow(() => (pauseMs = FIRST_PAUSE_MS));
      } catch (error) {
        this.log.warn({ error: String(error) }, 'how far the views are cannot be read, trying again');
        await this.call(pauseMs);
      }
    }
  }

  private async follow(progressed: () => void): Promise<void> {
    const client = new Client({
      ...connectionTo(this.url),
      application_name: 'zhixin views (listen)',
      query_timeout: FIRST_READ_MS,
    });
    let lost: Error | undefined;
    let called = false;
    client.on('error', (error) => {
      lost = error;
      this.heard();
    });
    client.on('notification', () => {
      called = true;
      this.heard();
    });
    try {
      await client.connect();
      await client.query('listen zhixin_views');
      while (!this.abort.signal.aborted) {
        called = false;
        await this.read(client);
        progressed();
        await this.call(GAP_MS, true);
        if (!called) await this.call(BEAT_MS);
        if (lost) throw lost;
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Returns when called, or after the time; `deaf`: after the time only. */
  private call(timeoutMs: number, deaf = false): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.heard = () => undefined;
        resolve();
      };
      const timer = setTimeout(done, this.abort.signal.aborted ? 0 : timeoutMs);
      if (!deaf) this.heard = done;
    });
  }

  private async read(client: Client): Promise<void> {
    const sentAt = performance.now();
    const { rows } = await client.query<KeptRow>(READ);
    this.rows = new Map(rows.map((row) => [`${row.name} ${row.version}`, row]));
    this.readAt = sentAt;
    this.tell();
  }
}

/** A row of an earlier term is as old as it is: whoever moves the views now has not yet vouched for it. */
const READ = `select name, version, state, position, stopped_by_event as "stoppedByEvent",
    (extract(epoch from clock_timestamp() - pending_since) * 1000)::float8 as "pendingMs",
    (extract(epoch from clock_timestamp() - case when turn.term = report.term then turn.beat_at else reported_at end)
      * 1000)::float8 as "silentMs"
  from engine.report left join engine.turn on true`;
