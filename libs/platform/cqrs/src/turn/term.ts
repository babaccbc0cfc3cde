import type { Client, QueryResultRow } from 'pg';
import { BEAT_MS, TURN_LOCK } from './turn-times';

/** One stay at the turn, on the connection that holds it: what is said here is said by who moves the views. */
export class Term {
  private last: Promise<unknown> = Promise.resolve();
  private lost: Error | undefined;

  constructor(
    private readonly client: Client,
    readonly id: string,
  ) {
    client.on('error', (error) => (this.lost = error));
  }

  /** One statement after the other. @throws Error when the connection is lost, and with it the turn */
  say<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
    const said = this.last
      .catch(() => undefined)
      .then(async () => {
        if (this.lost) throw this.lost;
        return (await this.client.query<Row>(text, values)).rows;
      });
    this.last = said.catch(() => undefined);
    return said;
  }

  /** True when the turn was free and is ours now. */
  async take(): Promise<boolean> {
    const [row] = await this.say<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [TURN_LOCK]);
    if (!row?.free) return false;
    await this.say(
      `insert into engine.turn (term, beat_at) values ($1, clock_timestamp())
       on conflict (one) do update set term = excluded.term, beat_at = excluded.beat_at`,
      [this.id],
    );
    return true;
  }

  /** Says that views are moved; readers take silence for lag. */
  async beat(): Promise<void> {
    await this.say(`update engine.turn set beat_at = clock_timestamp() where term = $1`, [this.id]);
  }

  /** Takes the turn from a holder that hangs: its connection, on which something is said every second, has been silent. */
  async relieve(hungMs: number): Promise<void> {
    await this.say(
      `select pg_terminate_backend(l.pid) from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where l.locktype = 'advisory' and l.classid = 0 and l.objid = $1 and l.objsubid = 1 and l.granted
         and a.datname = current_database() and l.pid <> pg_backend_pid()
         and a.state_change < clock_timestamp() - make_interval(secs => $2)`,
      [TURN_LOCK, Math.max(hungMs, 2 * BEAT_MS) / 1_000],
    );
  }
}
