import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { eventWith, newStream } from '../contract/given';
import { isConnectionLost } from '../postgres/trouble';

/** A connection that takes `events.append_unopposed` in transactions of its own, as an import or a hostile client might. */
export class RawWriter {
  private constructor(readonly client: Client) {}

  static async connect(url: string): Promise<RawWriter> {
    const client = new Client({ connectionString: url, application_name: 'raw writer' });
    client.on('error', () => undefined);
    await client.connect();
    return new RawWriter(client);
  }

  /** Appends one event to a new stream inside whatever transaction is open; returns its id. */
  async append(stream = newStream()): Promise<string> {
    const { id, type, version, data, metadata, hash } = eventWith({ raw: true });
    await this.client.query(`select events.append_unopposed('{}', '{}', $1, '{0}', $2, $3, $4, $5, $6, $7)`, [
      [stream],
      [id],
      [type],
      [version],
      [data],
      [metadata],
      [Buffer.from(hash, 'hex')],
    ]);
    return id;
  }

  /** Work before the append fixes the transaction's id early, so that transactions commit in another order. */
  async touch(): Promise<void> {
    await this.client.query('select pg_current_xact_id()');
  }

  async end(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

const random = (limit: number): number => Math.floor(Math.random() * limit);

/** Transactions without end: early and late, long and short, committed, rolled back, killed; until `signal`. */
export const writeRaw = async (url: string, signal: AbortSignal, committed: Set<string>): Promise<void> => {
  while (!signal.aborted) {
    const writer = await RawWriter.connect(url);
    try {
      for (let n = 0; n < 20 && !signal.aborted; n++) {
        await writer.client.query('begin');
        await writer.touch();
        await pause(random(10));
        const ids = [await writer.append(), ...(random(2) ? [await writer.append(`lamps.raw-${randomUUID()}`)] : [])];
        await pause(random(8));
        if (random(10) < 3) await writer.client.query('rollback');
        else {
          await writer.client.query('commit');
          for (const id of ids) committed.add(id);
        }
        await pause(random(10));
      }
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
    } finally {
      await writer.end();
    }
  }
};
