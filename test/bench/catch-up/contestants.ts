import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore, postgreSQLEventStoreConsumer } from '@event-driven-io/emmett-postgresql';
import { Pool } from 'pg';
import { freshDatabaseFor } from '../database';
import { paper } from '../paper';
import { paperStore } from '../paper-store';

/** Reads a whole history once and says how many facts it saw. */
export type Reading = () => Promise<number>;

export interface Reader {
  readonly read: Reading;
  readonly close: () => Promise<unknown>;
}

const APPENDED_AT_ONCE = 500;

/** A store with so many facts, read through the port as a projection reads it: each fact hashed, parsed and checked. */
export const product = async (server: string, facts: number): Promise<Reader & { readonly url: string }> => {
  const url = await freshDatabaseFor(server, 'bench_history', true);
  const { store, codec, append } = await paperStore(url);
  for (let n = 0; n < facts; n += APPENDED_AT_ONCE)
    await Promise.all(Array.from({ length: APPENDED_AT_ONCE }, () => append()));
  const read = async (): Promise<number> => {
    let seen = 0;
    const abort = new AbortController();
    for await (const { events, live } of store.subscribe({ signal: abort.signal })) {
      for (const event of events) if (codec.decode(event).data) seen++;
      if (live) abort.abort();
    }
    return seen;
  };
  return { url, read, close: () => store.close() };
};

const PAGE = `select position::text, revision::text, version::text, id::text, encode(hash, 'hex') as hash, stream, type,
  data, metadata, recorded_at::text from events.event e where e.position > $1 order by e.position limit 500`;

/** The yardstick: bare `pg` pages through the same rows as text, and looks at none. */
export const barePaging = (url: string): Reader => {
  const pool = new Pool({ connectionString: url, max: 1 });
  pool.on('error', () => undefined);
  const read = async (): Promise<number> => {
    let seen = 0;
    for (let after = '0'; ;) {
      const { rows } = await pool.query<{ position: string }>({ name: 'page', text: PAGE, values: [after] });
      const last = rows.at(-1);
      if (!last) return seen;
      seen += rows.length;
      after = last.position;
    }
  };
  return { read, close: () => pool.end() };
};

/** The other yardstick: emmett's consumer over facts of the same content, as its documentation shows it. */
export const emmett = async (server: string, facts: number): Promise<Reader> => {
  const url = await freshDatabaseFor(server, 'bench_emmett_history', false);
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  for (let n = 0; n < facts; n += APPENDED_AT_ONCE)
    await store.appendToStream(
      `bench-${n}`,
      Array.from({ length: APPENDED_AT_ONCE }, () => ({ type: 'PaperRecorded', data: { ...paper() } })),
    );
  const read = async (): Promise<number> => {
    let seen = 0;
    const consumer = postgreSQLEventStoreConsumer({ connectionString: url });
    consumer.reactor({
      processorId: randomUUID(),
      stopAfter: () => seen >= facts,
      eachMessage: () => void seen++,
    });
    await consumer.start();
    await consumer.close();
    return seen;
  };
  return { read, close: () => store.close() };
};
